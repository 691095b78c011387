package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** What members, administrators of members and others may not do to an enterprise's people. */
@EndToEnd
@Tag("A5")
@Tag("A7")
class MemberRightsIT extends PeopleOfAnEnterprise {

    MemberRightsIT(Landscape landscape) {
        super(landscape);
    }

    @Test
    void anAccountWithPowerOverTheRealmIsNobodysToManageInAnEnterprise(Admin admin) {
        String userId = create(Person.madeUp(), List.of()).json().path("userId").asText();
        String member = enterprise + "/members/" + userId;
        String tag = owner.get(member).header("ETag");
        String management =
                admin.get("/clients?clientId=realm-management").at("/0/id").asText();
        admin.call(
                "POST",
                "/users/" + userId + "/role-mappings/clients/" + management,
                List.of(admin.get("/clients/" + management + "/roles/view-users")));

        assertThat(owner.get(member).status()).isEqualTo(200);
        assertThat(owner.send("PATCH", member, Map.of("mobile", Person.madeUp().mobile()), "If-Match", tag)
                        .status())
                .isEqualTo(403);
        for (String action : List.of("disable", "enable", "reset-password", "delete", "keep")) {
            assertThat(owner.send("POST", member + "/" + action, null).status())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("active");
    }

    @Test
    void whoWasDisabledByThePlatformIsNotEnabledByTheEnterprise(Admin admin) {
        String userId = create(Person.madeUp(), List.of()).json().path("userId").asText();
        String member = enterprise + "/members/" + userId;
        admin.call("PUT", "/users/" + userId, Map.of("enabled", false));

        assertThat(owner.send("POST", member + "/enable", null).code()).isEqualTo("held");
        assertThat(owner.send("POST", member + "/reset-password", null).code()).isEqualTo("disabled");
        assertThat(owner.send("POST", member + "/disable", null).status()).isEqualTo(204);

        assertThat(owner.send("POST", member + "/enable", null).code()).isEqualTo("held");
        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("disabled");
    }

    @Test
    void aMobileThatAnAdministratorChangesEndsWhatIsOpenAndTheMainAccountIsTold(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = Person.madeUp();
        String userId = create(person, List.of()).json().path("userId").asText();
        String address = enterprise + "/members/" + userId;
        firstLogin(landscape, people, phone, person);
        assertThat(admin.sessionCount(userId)).isPositive();
        Api administrator = Api.of(landscape, Business.MEMBER_OF_A, PASSWORD);
        String own = administrator.get("/me").json().path("id").asText();

        appoint(own, true);
        try {
            assertThat(mobile(administrator, address).status()).isEqualTo(200);
            Await.until("its sessions end", Duration.ofSeconds(60), () -> admin.sessionCount(userId) == 0);
            assertThat(owner.get("/me/messages").json().findValuesAsText("kind"))
                    .contains("member.mobile-changed");

            String tag = owner.get(address + "/roles/land").header("ETag");
            assertThat(owner.send("PUT", address + "/roles/land", Map.of("roles", List.of("viewer")), "If-Match", tag)
                            .status())
                    .isEqualTo(200);
            assertThat(mobile(administrator, address).status()).isEqualTo(403);
            assertThat(administrator
                            .send("POST", address + "/reset-password", null)
                            .status())
                    .isEqualTo(403);
        } finally {
            appoint(own, false);
        }
        assertThat(mobile(owner, address).status()).isEqualTo(200);
    }

    @Test
    void anEnterpriseSendsOneNumberSoManyMessagesADay() {
        String userId = create(Person.madeUp(), List.of()).json().path("userId").asText();
        String address = enterprise + "/members/" + userId;
        List<String> foreign = List.of(Person.madeUp().mobile(), Person.madeUp().mobile());

        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> owner.send(
                                "PATCH",
                                address,
                                Map.of("mobile", foreign.get(i % 2)),
                                "If-Match",
                                owner.get(address).header("ETag"))
                        .status())
                .toList();

        assertThat(answers).containsExactly(200, 200, 200, 200, 200, 429);
    }

    @Test
    void aMemberSeesItsOwnEntryAndAnAdministratorManagesAllButTheMainAccountAndItsLike(
            Landscape landscape, People people) {
        Api member = Api.of(landscape, Business.MEMBER_OF_A, PASSWORD);
        String own = member.get("/me").json().path("id").asText();
        String mainAccount = owner.get("/me").json().path("id").asText();
        String colleague =
                create(Person.madeUp(), List.of()).json().path("userId").asText();
        assertThat(member.get(enterprise + "/members").status()).isEqualTo(403);
        assertThat(member.get(enterprise + "/members/" + colleague).status()).isEqualTo(404);
        assertThat(member.get(enterprise + "/members/" + own).status()).isEqualTo(200);

        appoint(own, true);
        try {
            assertThat(member.get(enterprise + "/members").status()).isEqualTo(200);
            assertThat(member.send("POST", enterprise + "/members/" + colleague + "/disable", null)
                            .status())
                    .isEqualTo(204);
            assertThat(member.send("POST", enterprise + "/members/" + mainAccount + "/disable", null)
                            .status())
                    .isEqualTo(404);
            assertThat(member.send("POST", enterprise + "/members/" + own + "/disable", null)
                            .status())
                    .isEqualTo(403);
            String tag = member.get(enterprise + "/members/" + colleague).header("ETag");
            assertThat(member.send(
                                    "PATCH",
                                    enterprise + "/members/" + colleague,
                                    Map.of("memberAdministrator", true),
                                    "If-Match",
                                    tag)
                            .status())
                    .isEqualTo(403);
        } finally {
            appoint(own, false);
        }
        assertThat(member.get(enterprise + "/members").status()).isEqualTo(403);
    }

    @Test
    void nothingOfAnotherEnterpriseIsReached(Landscape landscape) {
        Api other = Api.of(landscape, Business.MAIN_B, PASSWORD);
        String userId = create(Person.madeUp(), List.of()).json().path("userId").asText();
        String otherEnterprise = "/enterprises/"
                + other.get("/me").json().at("/identities/0/enterpriseId").asText();

        assertThat(other.get(enterprise + "/members").status()).isEqualTo(404);
        for (String action : List.of("disable", "enable", "reset-password", "delete", "keep", "unbind")) {
            assertThat(other.send("POST", otherEnterprise + "/members/" + userId + "/" + action, null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(owner.get(enterprise + "/members/" + userId)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("active");
    }
}
