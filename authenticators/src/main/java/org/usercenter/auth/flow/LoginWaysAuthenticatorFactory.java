package org.usercenter.auth.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the authenticator {@code uc-login-ways}. */
public final class LoginWaysAuthenticatorFactory implements AuthenticatorFactory {
    @Override
    public String getId() {
        return "uc-login-ways";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new LoginWaysAuthenticator();
    }

    @Override
    public String getDisplayType() {
        return "Order of login ways";
    }

    @Override
    public String getHelpText() {
        return "Sets the order of the tabs on the login page. Must be the first, REQUIRED step before the ways.";
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return LoginWaysConfigProperties.all();
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
        // Settings are those of the execution.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
