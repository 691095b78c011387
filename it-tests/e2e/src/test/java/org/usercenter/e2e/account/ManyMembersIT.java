package org.usercenter.e2e.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Heap;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Rows;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.OwnEnterprise;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of an enterprise with ten thousand members, over the account interface. */
@EndToEnd
@Tag("h2")
@Tag("A7")
@Order(111)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class ManyMembersIT {
    private static final int MEMBERS = 10_000;
    private static final int EXPORTS = 4;
    private static final long MEGABYTE = 1024L * 1024;
    private static final int BETWEEN_LOOKS = 200;

    private OwnEnterprise own;
    private List<String> loginNames;

    @BeforeAll
    void theEnterpriseHasTenThousandMembers(Landscape landscape, Rows rows) {
        own = OwnEnterprise.registered(landscape);
        loginNames = rows.members(own.id(), MEMBERS);
    }

    @Test
    void oneOfThemIsFoundByItsLoginNameAndAllAreCounted() {
        String wanted = loginNames.get(7_531);

        JsonNode all = own.owner().get(own.at("/members?max=100")).json();
        JsonNode found = own.owner().get(own.at("/members?search=" + wanted)).json();

        assertThat(all.path("total").asInt()).isEqualTo(MEMBERS);
        assertThat(all.path("items")).hasSize(100);
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.findValuesAsText("loginName")).containsExactly(wanted);
    }

    @Test
    void theyAreReadPageByPageToTheEndWithoutGapOrRepetition() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Api.Reply reply = own.owner().get(own.at("/members?sort=loginName&max=100" + cursor));
            assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
            seen.addAll(reply.json().findValuesAsText("loginName"));
            cursor = reply.json().has("next")
                    ? "&cursor=" + reply.json().path("next").asText()
                    : "";
        } while (!cursor.isEmpty() && seen.size() <= MEMBERS);

        assertThat(seen).hasSize(MEMBERS).isSorted();
        assertThat(new HashSet<>(seen)).hasSize(MEMBERS);
    }

    @Test
    void aFilterIsAboutAllOfThemAndItsPagesGoOn() {
        String disabled = own.at("/members?search=" + loginNames.get(42));
        String userId = own.owner().get(disabled).json().at("/items/0/userId").asText();
        assertThat(own.owner()
                        .send("POST", own.at("/members/" + userId + "/disable"), null)
                        .status())
                .isEqualTo(204);

        JsonNode out = own.owner().get(own.at("/members?state=disabled")).json();
        JsonNode in = own.owner()
                .get(own.at("/members?state=active&kind=internal&sort=name&max=50"))
                .json();
        JsonNode next = own.owner()
                .get(own.at("/members?state=active&kind=internal&sort=name&max=50&cursor="
                        + in.path("next").asText()))
                .json();

        assertThat(out.findValuesAsText("loginName")).containsExactly(loginNames.get(42));
        assertThat(in.path("total").asInt()).isEqualTo(MEMBERS - 1);
        assertThat(next.path("items")).hasSize(50);
        assertThat(next.findValuesAsText("userId")).doesNotContainAnyElementsOf(in.findValuesAsText("userId"));
        assertThat(own.owner()
                        .get(own.at("/members?kind=invited"))
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whoeverExportsThemAllNeedsLittleOfTheServersMemory(UserCenter server) throws Exception {
        Heap heap = server.heap();
        long before = heap.live();
        ExecutorService threads = Executors.newFixedThreadPool(EXPORTS);
        List<Future<byte[]>> sheets = IntStream.range(0, EXPORTS)
                .mapToObj(i -> threads.submit(() -> own.owner().download(own.at("/members/export.xlsx"))))
                .toList();
        threads.shutdown();
        long most = before;
        do {
            most = Math.max(most, heap.live());
        } while (!threads.awaitTermination(BETWEEN_LOOKS, TimeUnit.MILLISECONDS));

        for (Future<byte[]> sheet : sheets) {
            assertThat(sheet.get()).startsWith('P', 'K').hasSizeGreaterThan(100_000);
        }
        assertThat(most - before).isLessThan(64 * MEGABYTE);
    }
}
