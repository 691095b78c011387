package org.usercenter.auth.ca;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the authenticator {@code uc-ca}. */
public final class CaAuthenticatorFactory implements AuthenticatorFactory {
    @Override
    public String getId() {
        return CaAuthenticator.ID;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new CaAuthenticator();
    }

    @Override
    public String getDisplayType() {
        return "USB-key certificate";
    }

    @Override
    public String getHelpText() {
        return "The agent on the user's PC signs a challenge with a certificate of a trusted authority (SM2 or RSA).";
    }

    /** None that Keycloak counts: a signature cannot be guessed, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return CaAuthenticator.ID;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CaConfigProperties.all();
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
