package org.usercenter.auth.deletion;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.deletion.PendingDeletion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A15")
class KeepAccountTest {

    private static final Instant NOW = Instant.parse("2026-11-30T17:00:00Z");
    private static final Duration WAITING = Duration.ofDays(15);

    private final Set<String> required = new HashSet<>();

    @Test
    void whoeverLogsInIsAskedAsLongAsTheAccountWaitsWhateverStandsOnIt() {
        evaluate(pending(false));

        assertThat(required).containsExactly(KeepAccount.ID);
    }

    @Test
    void nobodyIsAskedOtherwise() {
        evaluate(null);

        assertThat(required).isEmpty();
    }

    @Test
    void theDayIsThatOfChina() {
        assertThat(PendingDeletion.day(NOW)).isEqualTo("2026-12-01");
    }

    @Test
    void oneThatIsHeldUpWaitsTheWholeTimeAgain() {
        assertThat(pending(true).earliest(NOW)).isEqualTo(NOW.plus(WAITING));
        assertThat(pending(false).earliest(NOW)).isEqualTo(NOW.plusSeconds(1));
    }

    private static PendingDeletion pending(boolean held) {
        return new PendingDeletion("realm", "user", NOW, NOW.plusSeconds(1), WAITING, held, null);
    }

    private void evaluate(@Nullable PendingDeletion pending) {
        Deletions deletions = proxy(
                Deletions.class,
                (p, method, a) -> "user".equals(a[1]) ? Optional.ofNullable(pending) : Optional.empty());
        UserCenterStore store = proxy(UserCenterStore.class, (p, method, a) -> deletions);
        KeycloakSession session = proxy(KeycloakSession.class, (p, method, a) -> store);
        UserModel user = proxy(UserModel.class, (p, method, a) -> "user");
        RealmModel realm = proxy(RealmModel.class, (p, method, a) -> "realm");
        AuthenticationSessionModel sitting = proxy(AuthenticationSessionModel.class, (p, method, a) -> {
            required.add((String) a[0]);
            return null;
        });
        new KeepAccount()
                .evaluateTriggers(proxy(RequiredActionContext.class, (p, method, a) -> switch (method.getName()) {
                    case "getUser" -> user;
                    case "getRealm" -> realm;
                    case "getSession" -> session;
                    case "getAuthenticationSession" -> sitting;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(KeepAccountTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
