package org.usercenter.auth.registration;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.StepFactory;

/** What the pages of the registration have in common for the admin console. All belong into a flow, in their order. */
abstract class RegistrationAuthenticatorFactory extends StepFactory {
    private final Authenticator page;

    RegistrationAuthenticatorFactory(
            String id,
            String displayType,
            String helpText,
            List<ProviderConfigProperty> properties,
            Authenticator page) {
        super(id, displayType, helpText, properties);
        this.page = page;
    }

    /** The pages keep nothing of their own. */
    @Override
    public final Authenticator create(KeycloakSession session) {
        return page;
    }
}
