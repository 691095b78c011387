package org.usercenter.auth.business;

import java.lang.reflect.Proxy;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("B3")
final class PermissionServicesTest {
    private static final Map<String, String> BUSINESS = Map.of("uc.business", "true");

    private final GateExecutor executor = new GateExecutor(fake(KeycloakSession.class, null));

    @Test
    void a_new_business_system_gets_no_authorization_services() {
        assertRefused(ClientPolicyEvent.REGISTER, null, proposed(true, BUSINESS));
    }

    @Test
    void a_business_system_does_not_get_them_later() {
        assertRefused(ClientPolicyEvent.UPDATE, "true", proposed(true, null));
    }

    @Test
    void a_client_that_has_them_does_not_become_a_business_system() {
        assertRefused(ClientPolicyEvent.UPDATE, null, proposed(true, BUSINESS));
    }

    @Test
    void a_client_that_is_none_may_have_them() {
        assertAllowed(ClientPolicyEvent.REGISTER, null, proposed(true, null));
        assertAllowed(ClientPolicyEvent.UPDATE, "false", proposed(true, Map.of("other", "1")));
        assertAllowed(ClientPolicyEvent.UPDATE, "true", proposed(true, Map.of("uc.business", "false")));
    }

    @Test
    void a_business_system_without_them_is_set_up_and_changed_as_before() {
        assertAllowed(ClientPolicyEvent.REGISTER, null, proposed(null, BUSINESS));
        assertAllowed(ClientPolicyEvent.UPDATE, "true", proposed(false, BUSINESS));
    }

    private void assertRefused(ClientPolicyEvent event, @Nullable String before, ClientRepresentation proposed) {
        assertThatThrownBy(() -> executor.executeOnEvent(context(event, before, proposed)))
                .isInstanceOf(ClientPolicyException.class);
    }

    private void assertAllowed(ClientPolicyEvent event, @Nullable String before, ClientRepresentation proposed) {
        assertThatCode(() -> executor.executeOnEvent(context(event, before, proposed)))
                .doesNotThrowAnyException();
    }

    private static ClientRepresentation proposed(@Nullable Boolean services, @Nullable Map<String, String> attributes) {
        ClientRepresentation proposed = new ClientRepresentation();
        proposed.setAuthorizationServicesEnabled(services);
        proposed.setAttributes(attributes);
        return proposed;
    }

    /** @param before value of {@code uc.business} that the client has; null: none, or a new client */
    private static ClientCRUDContext context(
            ClientPolicyEvent event, @Nullable String before, ClientRepresentation proposed) {
        return new ClientCRUDContext() {
            @Override
            public ClientPolicyEvent getEvent() {
                return event;
            }

            @Override
            public ClientRepresentation getProposedClientRepresentation() {
                return proposed;
            }

            @Override
            public @Nullable ClientModel getTargetClient() {
                return event == ClientPolicyEvent.REGISTER ? null : fake(ClientModel.class, before);
            }
        };
    }

    private static <T> T fake(Class<T> type, @Nullable String attribute) {
        return type.cast(Proxy.newProxyInstance(
                PermissionServicesTest.class.getClassLoader(), new Class<?>[] {type}, (p, method, a) -> {
                    if (method.getName().equals("getAttribute")) {
                        return attribute;
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
