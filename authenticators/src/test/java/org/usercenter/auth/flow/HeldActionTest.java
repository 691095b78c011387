package org.usercenter.auth.flow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.AppealStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of an action that changes how an account is reached, while somebody can object to an appeal. */
@Tag("P3")
final class HeldActionTest {
    private static final String ACTION = "uc-bind";
    private static final String REFUSED = "refused";

    private final List<String> trace = new ArrayList<>();
    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private boolean held = true;
    private String method = "POST";
    private @Nullable String asked;

    @Test
    void an_action_of_an_account_that_is_not_held_goes_on() {
        held = false;
        form.putSingle(FreshAction.ONWARD, "true");

        action(true).processAction(context());

        assertThat(trace).containsExactly("process");
    }

    @Test
    void one_of_an_account_that_is_held_is_neither_shown_nor_done() {
        assertThatThrownBy(() -> action(true).requiredActionChallenge(context()))
                .hasMessage(REFUSED);
        assertThatThrownBy(() -> action(true).processAction(context())).hasMessage(REFUSED);

        assertThat(trace).isEmpty();
    }

    @Test
    void one_that_changes_nothing_of_the_access_goes_on() {
        action(false).processAction(context());

        assertThat(trace).containsExactly("process");
    }

    @Test
    void one_that_nobody_asked_for_is_given_up_and_the_login_goes_on() {
        form.putSingle(FreshAction.ONWARD, "true");

        action(true).processAction(context());

        assertThat(trace).containsExactly("give up", "success");
    }

    @Test
    void one_that_was_asked_for_is_not_passed() {
        asked = ACTION;
        form.putSingle(FreshAction.ONWARD, "true");

        assertThatThrownBy(() -> action(true).processAction(context())).hasMessage(REFUSED);

        assertThat(trace).isEmpty();
    }

    @Test
    void a_reload_passes_nothing() {
        method = "GET";
        form.putSingle(FreshAction.ONWARD, "true");

        assertThatThrownBy(() -> action(true).processAction(context())).hasMessage(REFUSED);
    }

    private FreshAction action(boolean changesAccess) {
        RequiredActionProvider action = proxy(RequiredActionProvider.class, (p, call, a) -> {
            switch (call.getName()) {
                case "processAction" -> trace.add("process");
                case "requiredActionChallenge" -> trace.add("show");
                case "initiatedActionCanceled" -> trace.add("give up");
                default -> throw new UnsupportedOperationException(call.getName());
            }
            return null;
        });
        return new FreshAction(action, ACTION, changesAccess);
    }

    private RequiredActionContext context() {
        RealmModel realm = proxy(RealmModel.class, (p, call, a) -> "realm");
        UserModel user = proxy(UserModel.class, (p, call, a) -> "user");
        AuthenticationSessionModel sitting =
                proxy(AuthenticationSessionModel.class, (p, call, a) -> switch (call.getName()) {
                    case "getAuthNote" -> null;
                    case "getClientNote" -> asked;
                    default -> throw new UnsupportedOperationException(call.getName());
                });
        AppealStore appeals = proxy(AppealStore.class, (p, call, a) -> held);
        UserCenterStore store = proxy(UserCenterStore.class, (p, call, a) -> appeals);
        KeycloakContext keycloak =
                proxy(KeycloakContext.class, (p, call, a) -> call.getName().equals("getRealm") ? realm : null);
        KeycloakSession session = session(keycloak, store, proxy(RealmProvider.class, (p, call, a) -> realm));
        HttpRequest request =
                proxy(HttpRequest.class, (p, call, a) -> call.getName().equals("getHttpMethod") ? method : form);
        return proxy(RequiredActionContext.class, (p, call, a) -> switch (call.getName()) {
            case "getSession" -> session;
            case "getRealm" -> realm;
            case "getUser" -> user;
            case "getAuthenticationSession" -> sitting;
            case "getHttpRequest" -> request;
            case "success" -> {
                trace.add("success");
                yield null;
            }
            // The first thing of a refusal.
            case "getEvent" -> throw new IllegalStateException(REFUSED);
            default -> throw new UnsupportedOperationException(call.getName());
        });
    }

    /** The session of a job, too: whether an account is held is asked in a transaction of its own. */
    private static KeycloakSession session(KeycloakContext context, UserCenterStore store, RealmProvider realms) {
        KeycloakTransactionManager transactions = proxy(KeycloakTransactionManager.class, (p, call, a) -> null);
        return proxy(KeycloakSession.class, (self, call, a) -> switch (call.getName()) {
            case "getContext" -> context;
            case "getProvider" -> a[0] == UserCenterStore.class ? store : null;
            case "getTransactionManager" -> transactions;
            case "realms" -> realms;
            case "getKeycloakSessionFactory" -> proxy(KeycloakSessionFactory.class, (p, created, b) -> self);
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(HeldActionTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
