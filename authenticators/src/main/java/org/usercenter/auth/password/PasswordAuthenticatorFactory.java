package org.usercenter.auth.password;

import java.util.List;
import java.util.Set;

import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the authenticator {@code uc-password}. */
public final class PasswordAuthenticatorFactory implements AuthenticatorFactory {
    private final UsernamePasswordFormFactory keycloak = new UsernamePasswordFormFactory();

    @Override
    public String getId() {
        return "uc-password";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new PasswordAuthenticator(session);
    }

    @Override
    public String getDisplayType() {
        return "Account and password";
    }

    @Override
    public String getHelpText() {
        return "Login name or certificate number, and password.";
    }

    /** Makes failures count for the lock. */
    @Override
    public String getReferenceCategory() {
        return PasswordCredentialModel.TYPE;
    }

    @Override
    public Set<String> getOptionalReferenceCategories(KeycloakSession session) {
        return keycloak.getOptionalReferenceCategories(session);
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PasswordConfigProperties.all();
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};
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
