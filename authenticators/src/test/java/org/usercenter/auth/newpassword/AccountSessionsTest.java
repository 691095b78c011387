package org.usercenter.auth.newpassword;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.protocol.LoginProtocol;

import static org.assertj.core.api.Assertions.assertThat;

/** Ending sessions while business systems answer slowly, badly or not at all. */
@Tag("P1")
class AccountSessionsTest {
    private final List<UserSessionModel> online = new ArrayList<>();
    private final List<UserSessionModel> offline = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> restarted = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final UserModel account = fake(UserModel.class, (p, method, args) -> "u");
    private Instant now = Instant.parse("2026-11-29T08:00:00Z");
    private int secondsToAnswer;
    private boolean fails;

    @BeforeEach
    void twoSessionsWithThreeBusinessSystemsEach() {
        online.add(session("first"));
        online.add(session("second"));
    }

    @Test
    void everyBusinessSystemIsTold() {
        assertThat(sessions().end(account, null)).isZero();

        assertThat(told).hasSize(6);
        assertThat(removed).containsExactly("first", "second");
    }

    @Test
    void theSessionOfTheBrowserInWhichItHappensGoesOn() {
        sessions().end(account, "first");

        assertThat(removed).containsExactly("second");
    }

    /** It has the id of the browser's session that it was asked for in. */
    @Test
    void anOfflineSessionThatBeganInThatBrowserEnds() {
        offline.add(session("first", true));

        sessions().end(account, "first");

        assertThat(removed).containsExactly("second", "first");
    }

    @Test
    void theSessionThatGoesOnBeginsAnewForWhoeverTakesTheAccountOver() {
        sessions().restart(account, "first");

        assertThat(told).containsExactly("firsta", "firstb", "firstc");
        assertThat(removed).isEmpty();
        assertThat(restarted).containsExactly("first");
    }

    @Test
    void thoseThatAreOverEndAndTheOthersGoOn() {
        sessions().endThose(account, each -> each.getId().equals("second"));

        assertThat(told).containsExactly("seconda", "secondb", "secondc");
        assertThat(removed).containsExactly("second");
    }

    @Test
    void slowBusinessSystemsAreToldForAFewSecondsOnlyAndAllSessionsEnd() {
        secondsToAnswer = 2;

        assertThat(sessions().end(account, null)).isEqualTo(3);

        assertThat(told).hasSize(3);
        assertThat(removed).containsExactly("first", "second");
    }

    @Test
    void theTimeIsOneForAllAccounts() {
        secondsToAnswer = 2;
        AccountSessions sessions = sessions();
        sessions.end(account, null);

        assertThat(sessions.isOver()).isTrue();
        assertThat(sessions.end(account, null)).isEqualTo(6);
    }

    @Test
    void someBusinessSystemsAreToldAndLeftAndTheSessionGoesOn() {
        List<AuthenticatedClientSessionModel> some =
                List.copyOf(online.get(0).getAuthenticatedClientSessions().values());

        assertThat(sessions().endAt(account, some)).isZero();

        assertThat(told).containsExactly("firsta", "firstb", "firstc");
        assertThat(left).isEqualTo(told);
        assertThat(removed).isEmpty();
    }

    @Test
    void slowOnesAreLeftAlsoWhenTheyAreNotTold() {
        secondsToAnswer = 3;
        List<AuthenticatedClientSessionModel> some =
                List.copyOf(online.get(0).getAuthenticatedClientSessions().values());

        assertThat(sessions().endAt(account, some)).isEqualTo(1);

        assertThat(left).containsExactly("firsta", "firstb", "firstc");
    }

    @Test
    void oneThatFailsKeepsNoSessionOpen() {
        fails = true;

        assertThat(sessions().end(account, null)).isEqualTo(6);

        assertThat(removed).containsExactly("first", "second");
    }

    private AccountSessions sessions() {
        UserSessionProvider all = fake(UserSessionProvider.class, (p, method, args) -> switch (method.getName()) {
            case "getUserSessionsStream" -> online.stream();
            case "getOfflineUserSessionsStream" -> offline.stream();
            case "removeUserSession", "removeOfflineUserSession" -> {
                removed.add(((UserSessionModel) args[1]).getId());
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
        LoginProtocol protocol = fake(LoginProtocol.class, (p, method, args) -> {
            if (!method.getName().equals("backchannelLogout")) {
                return p;
            }
            if (fails) {
                throw new IllegalStateException("down");
            }
            told.add(((AuthenticatedClientSessionModel) args[1]).getId());
            now = now.plusSeconds(secondsToAnswer);
            return null;
        });
        HttpRequest request = fake(HttpRequest.class, (p, method, args) -> null);
        KeycloakContext context = fake(
                KeycloakContext.class, (p, method, args) -> method.getName().equals("getHttpRequest") ? request : null);
        KeycloakSession session = fake(KeycloakSession.class, (p, method, args) -> switch (method.getName()) {
            case "sessions" -> all;
            case "getContext" -> context;
            case "getProvider" -> protocol;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return new AccountSessions(session, fake(RealmModel.class, (p, method, args) -> "realm"), () -> now);
    }

    private UserSessionModel session(String id) {
        return session(id, false);
    }

    private UserSessionModel session(String id, boolean offline) {
        List<UserSessionModel> of = new ArrayList<>();
        Map<String, AuthenticatedClientSessionModel> systems = new LinkedHashMap<>();
        ClientModel client = fake(ClientModel.class, (p, method, args) -> "client");
        for (String system : List.of("a", "b", "c")) {
            systems.put(
                    system, fake(AuthenticatedClientSessionModel.class, (p, method, args) -> switch (method.getName()) {
                        case "getProtocol" -> "openid-connect";
                        case "getClient" -> client;
                        case "getId" -> id + system;
                        case "getUserSession" -> of.get(0);
                        case "setAction" -> null;
                        case "detachFromUserSession" -> {
                            left.add(id + system);
                            yield null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }));
        }
        of.add(fake(UserSessionModel.class, (p, method, args) -> switch (method.getName()) {
            case "getId" -> id;
            case "isOffline" -> offline;
            case "getRealm" -> null;
            case "getIpAddress", "getAuthMethod" -> "some";
            case "restartSession" -> {
                restarted.add(id);
                yield null;
            }
            case "getAuthenticatedClientSessions" -> systems;
            default -> throw new UnsupportedOperationException(method.getName());
        }));
        return of.get(0);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
