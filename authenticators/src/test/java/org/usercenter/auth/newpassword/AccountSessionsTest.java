package org.usercenter.auth.newpassword;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.common.Profile;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.TokenManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.representations.LogoutToken;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.Outbox;

import static org.assertj.core.api.Assertions.assertThat;

/** Ending sessions, and what business systems are to be told of it. */
@Tag("P1")
class AccountSessionsTest {
    private final List<UserSessionModel> online = new ArrayList<>();
    private final List<UserSessionModel> offline = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> watched = new ArrayList<>();
    private final List<String> restarted = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final UserModel account = fake(UserModel.class, (p, method, args) -> "u");

    @BeforeAll
    static void asTheServerIsByDefault() {
        Profile.defaults();
    }

    @BeforeEach
    void twoSessionsWithThreeBusinessSystemsEach() {
        online.add(session("first"));
        online.add(session("second"));
    }

    @Test
    void everyBusinessSystemIsTold() {
        sessions().end(account, null);

        assertThat(told).hasSize(6).doesNotHaveDuplicates();
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
    void whatEndsIsLookedAfterAndWhatGoesOnIsNot() {
        offline.add(session("first", true));

        sessions().end(account, "first");

        assertThat(watched).containsExactly("second", "first");
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
    void someBusinessSystemsAreToldAndLeftAndTheSessionGoesOn() {
        List<AuthenticatedClientSessionModel> some =
                List.copyOf(online.get(0).getAuthenticatedClientSessions().values());

        sessions().endAt(account, some);

        assertThat(told).containsExactly("firsta", "firstb", "firstc");
        assertThat(left).isEqualTo(told);
        assertThat(removed).isEmpty();
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
        Outbox outbox = fake(Outbox.class, (p, method, args) -> {
            NewMessage message = (NewMessage) args[1];
            (message.kind().equals("sessions.gone") ? watched : told)
                    .addAll(
                            message.kind().equals("sessions.gone")
                                    ? message.parameters().values()
                                    : List.of(message.parameters().get("sub")));
            return null;
        });
        UserCenterStore store = fake(UserCenterStore.class, (p, method, args) -> outbox);
        // The subject of the token stands for the session here.
        TokenManager tokens = fake(TokenManager.class, (p, method, args) -> {
            LogoutToken token = new LogoutToken();
            token.issuer("issuer");
            token.setSubject(((AuthenticatedClientSessionModel) args[2]).getId());
            return token;
        });
        KeycloakContext context = fake(KeycloakContext.class, (p, method, args) -> null);
        KeycloakSession session = fake(KeycloakSession.class, (p, method, args) -> switch (method.getName()) {
            case "sessions" -> all;
            case "getContext" -> context;
            case "getProvider" -> store;
            case "tokens" -> tokens;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return new AccountSessions(session, fake(RealmModel.class, (p, method, args) -> "realm"));
    }

    private UserSessionModel session(String id) {
        return session(id, false);
    }

    private UserSessionModel session(String id, boolean offline) {
        List<UserSessionModel> of = new ArrayList<>();
        Map<String, AuthenticatedClientSessionModel> systems = new LinkedHashMap<>();
        ClientModel client = fake(ClientModel.class, (p, method, args) -> switch (method.getName()) {
            case "getId" -> "client";
            case "getAttribute" -> "backchannel.logout.url".equals(args[0]) ? "https://system.example/logout" : null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        for (String system : List.of("a", "b", "c")) {
            systems.put(
                    system, fake(AuthenticatedClientSessionModel.class, (p, method, args) -> switch (method.getName()) {
                        case "getProtocol" -> "openid-connect";
                        case "getClient" -> client;
                        case "getId" -> id + system;
                        case "getUserSession" -> of.get(0);
                        case "getStarted" -> 1;
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
