package org.usercenter.auth.flow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a {@code kc_action} that names an action which is due. */
@Tag("B3")
final class FreshActionTest {
    private final Map<String, String> clientNotes = new HashMap<>();
    private final List<String> triggered = new ArrayList<>();
    private final RequiredActionProvider gate = action(InitiatedActionSupport.NOT_SUPPORTED);
    private final Map<String, RequiredActionProvider> actions =
            Map.of("uc-gate", gate, "uc-upgrade", action(InitiatedActionSupport.SUPPORTED));

    private RequiredActionProvider action(InitiatedActionSupport support) {
        return proxy(RequiredActionProvider.class, (p, method, a) -> {
            if (method.getName().equals("evaluateTriggers")) {
                triggered.add(String.valueOf(clientNotes.get(Constants.KC_ACTION)));
            }
            return method.getName().equals("initiatedActionSupport") ? support : null;
        });
    }

    private void login(String asked) {
        clientNotes.put(Constants.KC_ACTION, asked);
        AuthenticationSessionModel sitting =
                proxy(AuthenticationSessionModel.class, (p, method, a) -> switch (method.getName()) {
                    case "getClientNote" -> clientNotes.get(a[0]);
                    case "removeClientNote" -> clientNotes.remove(a[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        KeycloakSessionFactory factories = proxy(KeycloakSessionFactory.class, (p, method, a) -> {
            RequiredActionProvider found = actions.get(a[1]);
            return found == null ? null : proxy(ProviderFactory.class, (factory, create, arguments) -> found);
        });
        KeycloakSession session = proxy(KeycloakSession.class, (p, method, a) -> factories);
        new FreshAction(gate, "uc-gate", false)
                .evaluateTriggers(proxy(
                        RequiredActionContext.class,
                        (p, method, a) -> method.getName().equals("getSession") ? session : sitting));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FreshActionTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void an_action_that_cannot_be_asked_for_is_not_named_when_it_is_decided_whether_it_is_due() {
        login("uc-gate");

        assertThat(triggered).containsExactly("null");
        assertThat(clientNotes).isEmpty();
    }

    @Test
    void one_that_can_be_asked_for_stays_asked_for() {
        login("uc-upgrade");

        assertThat(triggered).containsExactly("uc-upgrade");
    }

    @Test
    void an_unknown_one_is_left_to_keycloak() {
        login("nothing");

        assertThat(clientNotes).containsKey(Constants.KC_ACTION);
    }
}
