package org.usercenter.auth.flow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.UserSessionModel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P1")
class LoginFreshnessTest {
    private static final long PROVED = 1_764_400_000_500L;

    private final Map<String, String> attributes = new HashMap<>();
    private final UserModel account = fake(UserModel.class, (p, method, args) -> switch (method.getName()) {
        case "getFirstAttribute" -> attributes.get((String) args[0]);
        case "setSingleAttribute" -> attributes.put((String) args[0], (String) args[1]);
        default -> throw new UnsupportedOperationException(method.getName());
    });
    private int notBefore;

    @Test
    void aLoginWithThePresentPasswordIsFresh() {
        assertThat(LoginFreshness.isStale(PROVED, PROVED - 1, 0)).isFalse();
    }

    @Test
    void aLoginFromBeforeThePresentPasswordIsStale() {
        assertThat(LoginFreshness.isStale(PROVED, PROVED + 1, 0)).isTrue();
    }

    @Test
    void aLoginOfTheSameMillisecondIsFresh() {
        assertThat(LoginFreshness.isStale(PROVED, PROVED, 0)).isFalse();
    }

    @Test
    void withoutAPasswordKeycloaksNotBeforeCounts() {
        int second = Math.toIntExact(PROVED / 1000);

        assertThat(LoginFreshness.isStale(PROVED, null, (second + 1) * 1000L)).isTrue();
        assertThat(LoginFreshness.isStale(PROVED, null, second * 1000L)).isFalse();
        assertThat(LoginFreshness.isStale(PROVED, null, 0)).isFalse();
    }

    @Test
    void whatWasProvedBeforeTheAccountWentToAnotherDoesNotCountEvenInTheSameSecond() {
        assertThat(LoginFreshness.isStale(PROVED, null, PROVED + 1)).isTrue();
        assertThat(LoginFreshness.isStale(PROVED, null, PROVED)).isFalse();
    }

    @Test
    void aSessionKnowsWhenItWasProved() {
        LoginFreshness.open(keycloak(), realm(), account);
        long since = Long.parseLong(attributes.get("uc-logins-count-since"));

        assertThat(LoginFreshness.isOver(keycloak(), opened(since - 1, 0))).isTrue();
        assertThat(LoginFreshness.isOver(keycloak(), opened(since, 0))).isFalse();
    }

    @Test
    void aSessionOfWhichNothingWasNotedCountsFromItsBeginning() {
        LoginFreshness.open(keycloak(), realm(), account);
        int second = LoginFreshness.seconds();

        assertThat(LoginFreshness.isOver(keycloak(), opened(null, second - 10))).isTrue();
        assertThat(LoginFreshness.isOver(keycloak(), opened(null, second + 10))).isFalse();
    }

    @Test
    void anAccountThatIsClosedIsClosedToEverybody() {
        LoginFreshness.close(keycloak(), realm(), account);

        assertThat(LoginFreshness.isClosed(account)).isTrue();
        assertThat(notBefore).as("to Keycloak too").isEqualTo(Integer.MAX_VALUE);
        assertThat(LoginFreshness.isOver(keycloak(), opened(LoginFreshness.now() + 60_000, 0)))
                .isTrue();
        LoginFreshness.open(keycloak(), realm(), account);
        assertThat(LoginFreshness.isClosed(account)).isFalse();
        assertThat(LoginFreshness.isOver(keycloak(), opened(LoginFreshness.now() + 1, 0)))
                .isFalse();
    }

    @Test
    void noSessionOfAnAccountThatNobodyTookIsOver() {
        assertThat(LoginFreshness.isOver(keycloak(), opened(null, 1))).isFalse();
    }

    private UserSessionModel opened(@Nullable Long provedAt, int started) {
        return fake(UserSessionModel.class, (p, method, args) -> switch (method.getName()) {
            case "getUser" -> account;
            case "getRealm" -> realm();
            case "getNote" -> provedAt == null ? null : Long.toString(provedAt);
            case "getStarted" -> started;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private KeycloakSession keycloak() {
        UserProvider users = fake(UserProvider.class, (p, method, args) -> switch (method.getName()) {
            case "getNotBeforeOfUser" -> notBefore;
            case "setNotBeforeForUser" -> {
                notBefore = (Integer) args[2];
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(KeycloakSession.class, (p, method, args) -> users);
    }

    private static RealmModel realm() {
        return fake(RealmModel.class, (p, method, args) -> "realm");
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
