package org.usercenter.auth.realname.reverification;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.auth.cloud.CapturedLog;
import org.usercenter.auth.cloud.CloudPeer;
import org.usercenter.auth.cloud.FakeKeycloak;
import org.usercenter.auth.cloud.MapScope;
import org.usercenter.auth.realname.IdentityCheck;
import org.usercenter.auth.realname.TencentIdentityCheckFactory;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.PendingCheck;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R3")
@Timeout(60)
class ReverificationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String NUMBER = "11010519491231002X";
    private static final Subject SUBJECT = new Subject.OfPerson(
            PersonName.parse("张测试"),
            IdentityDocument.parse(DocumentType.RESIDENT_ID, NUMBER),
            LocalDate.of(2036, 1, 31));

    private final CloudPeer peer = new CloudPeer();
    private final CloseableHttpClient http = HttpClients.createDefault();
    private final TencentIdentityCheckFactory factory = new TencentIdentityCheckFactory();
    private final Queue queue = new Queue();

    @BeforeEach
    void setUp() {
        factory.init(
                new MapScope(Map.of("endpoint", peer.endpoint(), "secret-id", "test-sid", "secret-key", "test-skey")));
        factory.postInit(FakeKeycloak.server(true));
    }

    @AfterEach
    void close() throws IOException {
        factory.close();
        http.close();
        peer.close();
    }

    @Test
    void aMatchGivesLevelTwoUntilTheDocumentEnds() {
        answer("0");
        queue.add(1);

        run(10);

        assertThat(queue.completed.get("user-0"))
                .isEqualTo(new RealNameChange(
                        RealNameLevel.VERIFIED,
                        "two-elements",
                        "tencent:R-1",
                        NOW,
                        Instant.parse("2036-01-31T16:00:00Z"),
                        ReviewState.NONE));
        assertThat(queue.outcomes).containsExactly("success");
    }

    @ParameterizedTest
    @CsvSource({"-1, mismatch", "-2, bad-input", "-5, no-record"})
    void whatIsNoMatchStaysAtLevelOneForTheReview(String result, String outcome) {
        answer(result);
        queue.add(1);

        run(10);

        assertThat(queue.completed.get("user-0"))
                .isEqualTo(new RealNameChange(
                        RealNameLevel.REGISTERED,
                        "declared",
                        "",
                        NOW,
                        null,
                        ReviewState.REVIEW,
                        ReviewCause.ofCode(outcome).orElseThrow()));
        assertThat(queue.outcomes).containsExactly(outcome);
    }

    @Test
    void whileTheAuthorityIsUnreachableOneIsTriedAndNothingIsWritten() {
        peer.answers(500, "");
        queue.add(3);

        run(10);

        assertThat(queue.claimed).containsExactly("user-0");
        assertThat(queue.completed).isEmpty();
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void aRunChecksNoMoreThanItsBatch() {
        answer("0");
        queue.add(5);

        run(2);

        assertThat(queue.completed).containsOnlyKeys("user-0", "user-1");
    }

    @Test
    void whoIsTakenByAnotherServerIsNotAskedAbout() {
        answer("0");
        queue.add(2);
        queue.taken = "user-0";

        run(10);

        assertThat(queue.completed).containsOnlyKeys("user-1");
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void whoIsGoneOrDisabledIsNotAskedAbout() {
        answer("0");
        queue.add(2);
        queue.gone = "user-0";

        run(10);

        assertThat(queue.completed).containsOnlyKeys("user-1");
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void theTroubleOfOnePersonDoesNotKeepTheNextWaiting() {
        answer("0");
        queue.add(2);
        queue.broken = "user-0";

        run(10);

        assertThat(queue.completed).containsOnlyKeys("user-1");
    }

    @Test
    void neitherNameNorNumberIsLogged() {
        answer("-1");
        queue.add(1);
        try (CapturedLog log = new CapturedLog()) {
            run(10);

            assertThat(log.lines())
                    .noneMatch(line -> line.contains("张") || line.contains("19491231") || line.contains("skey"));
        }
    }

    @Test
    void thePauseDoublesBetweenFifteenSecondsAndSixHours() {
        ReverificationConfig config = new ReverificationConfig(Duration.ofSeconds(10), 1);

        assertThat(IntStream.of(0, 1, 2, 3, 100).mapToObj(config::pause))
                .containsExactly(
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(80),
                        Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource({"interval-seconds, 0", "batch, 0", "batch, -1"})
    void aSettingBelowOneIsRefused(String name, String value) {
        assertThatThrownBy(() -> ReverificationConfig.read(new MapScope(Map.of(name, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    private void run(int batch) {
        IdentityCheck authority = factory.create(FakeKeycloak.session(http, Map.of()));
        new Reverification(
                        queue,
                        new Authorities(realm -> authority, realm -> claim -> new EnterpriseCheckResult.Unavailable()),
                        new ReverificationConfig(Duration.ofSeconds(10), batch),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .run();
    }

    private void answer(String result) {
        peer.answers(
                200,
                "{\"Response\":{\"Result\":\"" + result + "\",\"Description\":\"张测试 " + NUMBER
                        + "\",\"RequestId\":\"R-1\"}}");
    }

    /** Those who wait, in memory; what the database does is tested with databases. */
    private static final class Queue implements Waiting {

        private final List<PendingCheck> pending = new ArrayList<>();
        private final List<String> claimed = new ArrayList<>();
        private final List<String> outcomes = new ArrayList<>();
        private final Map<String, RealNameChange> completed = new HashMap<>();
        private String taken = "";
        private String gone = "";
        private String broken = "";

        void add(int persons) {
            for (int i = 0; i < persons; i++) {
                pending.add(new PendingCheck(i, "realm", "user-" + i, 0));
            }
        }

        @Override
        public List<PendingCheck> due(int max) {
            return pending.stream().limit(max).toList();
        }

        @Override
        public Optional<PendingCheck> claim(PendingCheck check, Duration pause) {
            if (check.userId().equals(taken)) {
                return Optional.empty();
            }
            claimed.add(check.userId());
            return Optional.of(new PendingCheck(check.entry(), check.realmId(), check.userId(), check.checks() + 1));
        }

        @Override
        public Optional<Subject> subject(PendingCheck check) {
            if (check.userId().equals(broken)) {
                throw new IllegalStateException("cannot be read");
            }
            return check.userId().equals(gone) ? Optional.empty() : Optional.of(SUBJECT);
        }

        @Override
        public boolean complete(PendingCheck check, Subject subject, RealNameChange change, String outcome) {
            completed.put(check.userId(), change);
            outcomes.add(outcome);
            return true;
        }
    }
}
