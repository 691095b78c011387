package org.usercenter.auth.registration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What the pages of the registration have in common for the admin console. All belong into a flow, in their order. */
abstract class RegistrationAuthenticatorFactory implements AuthenticatorFactory {

    private final String id;
    private final String displayType;
    private final String helpText;
    private final List<ProviderConfigProperty> properties;
    private final Authenticator page;

    RegistrationAuthenticatorFactory(
            String id,
            String displayType,
            String helpText,
            List<ProviderConfigProperty> properties,
            Authenticator page) {
        this.id = id;
        this.displayType = displayType;
        this.helpText = helpText;
        this.properties = List.copyOf(properties);
        this.page = page;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayType() {
        return displayType;
    }

    @Override
    public final String getHelpText() {
        return helpText;
    }

    @Override
    public final boolean isConfigurable() {
        return !properties.isEmpty();
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return properties;
    }

    @Override
    public final Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    /** None: a registration proves no credential. */
    @Override
    public final @Nullable String getReferenceCategory() {
        return null;
    }

    /** The pages keep nothing of their own. */
    @Override
    public final Authenticator create(KeycloakSession session) {
        return page;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
