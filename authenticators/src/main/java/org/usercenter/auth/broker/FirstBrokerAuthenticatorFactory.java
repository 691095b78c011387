package org.usercenter.auth.broker;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the authenticator {@code uc-broker-first}, and sees to it that identifiers follow the links of all accounts. */
public final class FirstBrokerAuthenticatorFactory implements AuthenticatorFactory {
    @Override
    public String getId() {
        return FirstBrokerAuthenticator.ID;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new FirstBrokerAuthenticator();
    }

    @Override
    public String getDisplayType() {
        return "First login by a platform (WeChat, Guangdong)";
    }

    @Override
    public String getHelpText() {
        return "Links to an account after a confirmation or its password, leads to the registration, or offers to bind after "
                + "another login. For the first-login flow of the identity providers wechat and guangdong.";
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {
        // Has no settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new LinkedIdentifiers());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
