package org.usercenter.auth.scan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.ClientConnection;
import org.keycloak.cookie.CookieProvider;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.StickySessionEncoderProvider;
import org.usercenter.auth.code.FakeSingleUseObjects;
import org.usercenter.auth.code.SourceThrottle;

import static org.assertj.core.api.Assertions.assertThat;

/** With a session that has no database and no authentication sessions: whatever would touch one of them fails. */
@Tag("L3")
@Tag("L7")
class ScanAnswersTest {
    private static final String WAY = "uc-elicence";
    private static final String COOKIE = "signed-id";
    private static final int LIFE = 180;

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    private final ScanTickets tickets = new ScanTickets(objects, Tickets.REALM, objects::now);
    private final KeptTasks tasks = new KeptTasks();
    private final ScanServer server = new ScanServer(
            new ScanPulls(objects::now, () -> tasks),
            new ScanPace(100, objects::now),
            new SourceThrottle(120, objects::now),
            new SourceThrottle(2, objects::now),
            new SourceThrottle(100, objects::now),
            objects::now);
    private final ScanStore store = new ScanStore() {
        @Override
        public <R> R with(Function<ScanTickets, R> work) {
            return work.apply(tickets);
        }
    };
    private String realmId = Tickets.REALM;
    private @Nullable String cookie = COOKIE + ".node1";
    private Optional<ScanPush.Word> word = Optional.empty();
    /** Names of what Keycloak's session and its context were asked for. */
    private final Set<String> askedFor = new HashSet<>();

    @BeforeEach
    void aCodeIsShown() {
        ScanTicket ticket = Tickets.ticket("id", WAY, "biz-1", tickets.now() + LIFE);
        tickets.keep(new ScanTicket(
                ticket.id(),
                ticket.way(),
                ticket.configId(),
                ticket.offer(),
                ticket.request(),
                new ScanTicket.Place(Tickets.REALM, ScanTickets.hash(COOKIE), "tab"),
                ticket.standing(),
                ticket.expires()));
    }

    /** Looking one up would take its lock, and every page that waits would wait for every other of its browser. */
    @AfterEach
    void noAuthenticationSessionWasLookedUp() {
        assertThat(askedFor).isNotEmpty().doesNotContain("authenticationSessions", "getAuthenticationSession");
    }

    private ScanAnswers.Answer status(String id) {
        return new ScanAnswers(session(), store, server).status(id);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ScanAnswers.Answer answer) {
        return (Map<String, Object>) answer.body();
    }

    @Test
    void aWaitingPageIsAnsweredAtOnce() {
        ScanAnswers.Answer answer = status("id");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(body(answer))
                .isEqualTo(Map.of("state", "waiting", "expiresIn", (long) LIFE, "askAgain", ScanPace.USUAL));
    }

    @ParameterizedTest
    @CsvSource({"SCANNED, scanned", "CONFIRMED, confirmed", "REFUSED, refused", "EXPIRED, expired"})
    void whatIsKnownIsSaid(ScanState state, String said) {
        tickets.record("id", new ScanProgress(state, "张*"));

        assertThat(body(status("id"))).containsEntry("state", said).containsEntry("who", "张*");
    }

    @Test
    void aCodeThatIsTooOldHasExpired() {
        objects.pass(LIFE);

        assertThat(body(status("id"))).isEqualTo(Map.of("state", "expired", "expiresIn", 0L));
    }

    @Test
    void aPlatformThatDoesNotAnswerIsUnavailable() {
        tickets.recordUnreachable("id");

        assertThat(body(status("id"))).containsEntry("state", "unavailable");
    }

    @Test
    void anotherBrowserLearnsAsMuchAsAboutACodeThatNeverWas() {
        cookie = "another";
        ScanAnswers.Answer foreign = status("id");
        cookie = null;
        ScanAnswers.Answer unknown = status("never");

        assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(body(foreign)).isEqualTo(body(unknown)).isEqualTo(Map.of("state", "expired", "expiresIn", 0));
        assertThat(tasks.kept()).isEmpty();
    }

    @Test
    void inAnotherRealmACodeIsAsUnknownAsOneThatNeverWas() {
        realmId = "another";
        word = Optional.of(new ScanPush.Word("biz-1", "2"));

        ScanAnswers.Answer foreign = status("id");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(body(foreign)).isEqualTo(body(status("never")));
        assertThat(push("{}").status()).isEqualTo(200);
        assertThat(tasks.kept()).isEmpty();
    }

    @Test
    void whoeverGuessesIsSlowedDown() {
        status("a");
        status("b");

        assertThat(status("c").status()).isEqualTo(429);
        assertThat(status("id").status()).isEqualTo(200);
    }

    @Test
    void onePageThatAsksTooOftenIsSlowedDown() {
        for (int i = 0; i < 120; i++) {
            assertThat(status("id").status()).isEqualTo(200);
        }

        assertThat(status("id").status()).isEqualTo(429);
    }

    @Test
    void ofManyQuestionsThePlatformHearsOneInItsTime() {
        status("id");
        status("id");
        assertThat(tasks.kept()).hasSize(1);

        objects.pass(3);
        status("id");

        assertThat(tasks.kept()).hasSize(2);
    }

    @Test
    void anotherServersQuestionCountsToo() {
        tickets.mayPull("id", 3);

        status("id");

        assertThat(tasks.kept()).isEmpty();
    }

    @Test
    void nothingIsAskedAboutACodeThatHasEnded() {
        tickets.record("id", ScanProgress.of(ScanState.REFUSED));

        status("id");

        assertThat(tasks.kept()).isEmpty();
    }

    @Test
    void tooMuchToDoIsDoneLater() {
        tasks.refuse(true);

        assertThat(status("id").status()).isEqualTo(200);
    }

    private ScanAnswers.Answer push(String text) {
        return new ScanAnswers(session(), store, server).push(WAY, text);
    }

    @Test
    void wordOfThePlatformHasItAskedAtOnceAndChangesNothingItself() {
        status("id");
        word = Optional.of(new ScanPush.Word("biz-1", "2"));

        assertThat(push("{}").status()).isEqualTo(200);

        assertThat(tasks.kept()).hasSize(2);
        assertThat(body(status("id"))).containsEntry("state", "waiting");
    }

    @Test
    void theSameWordTwiceIsTakenOnce() {
        word = Optional.of(new ScanPush.Word("biz-1", "2"));
        push("{}");

        assertThat(push("{}").status()).isEqualTo(200);

        assertThat(tasks.kept()).hasSize(1);
    }

    @Test
    void aPushThatNobodyHasTimeForIsNotTakenAndWakesWhenItComesAgain() {
        word = Optional.of(new ScanPush.Word("biz-1", "2"));
        tasks.refuse(true);

        ScanAnswers.Answer busy = push("{}");
        tasks.refuse(false);
        ScanAnswers.Answer again = push("{}");

        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.body()).isEqualTo("taken false");
        assertThat(again.body()).isEqualTo("taken true");
        assertThat(tasks.kept()).hasSize(1);
    }

    @Test
    void wordOfACodeThatNeverWasIsAnsweredAlike() {
        word = Optional.of(new ScanPush.Word("biz-2", "2"));

        assertThat(push("{}").body()).isEqualTo("taken true");
        assertThat(tasks.kept()).isEmpty();
    }

    @Test
    void whatIsNotAuthenticIsRefused() {
        assertThat(push("{}").status()).isEqualTo(403);
        assertThat(tasks.kept()).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotLookedAt() {
        word = Optional.of(new ScanPush.Word("biz-1", "2"));

        assertThat(push("x".repeat(70_000)).status()).isEqualTo(403);
    }

    private KeycloakSession session() {
        return fake(KeycloakSession.class, (proxy, method, arguments) -> switch (noted(method)) {
            case "singleUseObjects" -> objects;
            case "getContext" -> context();
            case "getProvider" -> provider((Class<?>) arguments[0]);
            default -> nothing(method);
        });
    }

    private Object provider(Class<?> type) {
        if (type == CookieProvider.class) {
            return fake(CookieProvider.class, (proxy, method, arguments) -> cookie);
        }
        if (type == StickySessionEncoderProvider.class) {
            return fake(StickySessionEncoderProvider.class, (proxy, method, arguments) -> {
                String[] parts = ((String) arguments[0]).split("\\.", 2);
                return new StickySessionEncoderProvider.SessionIdAndRoute(parts[0], parts.length > 1 ? parts[1] : null);
            });
        }
        if (type == ScanWay.class) {
            return new ScanWay() {
                @Override
                public ScanPlatform platform(Map<String, String> config) {
                    return fake(ScanPlatform.class, (proxy, method, arguments) -> word);
                }

                @Override
                public String pushReply(boolean taken) {
                    return "taken " + taken;
                }
            };
        }
        throw new AssertionError(type + " is not to be used");
    }

    private KeycloakContext context() {
        return fake(KeycloakContext.class, (proxy, method, arguments) -> switch (noted(method)) {
            case "getRealm" -> realm();
            case "getConnection" -> fake(ClientConnection.class, (own, called, none) -> "192.0.2.7");
            default -> nothing(method);
        });
    }

    private RealmModel realm() {
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setId("config");
        config.setConfig(Map.of("pull-seconds", "3"));
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setId("flow");
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setAuthenticator(WAY);
        execution.setAuthenticatorConfig("config");
        execution.setRequirement(AuthenticationExecutionModel.Requirement.ALTERNATIVE);
        return fake(RealmModel.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getId" -> realmId;
            case "getAuthenticatorConfigById" -> config;
            case "getBrowserFlow" -> flow;
            case "getAuthenticationExecutionsStream" -> Stream.of(execution);
            default -> nothing(method);
        });
    }

    private String noted(Method method) {
        askedFor.add(method.getName());
        return method.getName();
    }

    private static Object nothing(Method method) {
        throw new UnsupportedOperationException(method.getName());
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
