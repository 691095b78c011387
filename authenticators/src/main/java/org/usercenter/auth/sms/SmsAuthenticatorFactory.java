package org.usercenter.auth.sms;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the authenticator {@code uc-sms}. */
public final class SmsAuthenticatorFactory implements AuthenticatorFactory {
    @Override
    public String getId() {
        return "uc-sms";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SmsAuthenticator();
    }

    @Override
    public String getDisplayType() {
        return "Mobile and SMS code";
    }

    @Override
    public String getHelpText() {
        return "A code is sent to a bound mobile on an explicit press, after a captcha.";
    }

    /** None that Keycloak counts: codes have limits of their own, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return "uc-sms";
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return SmsConfigProperties.all();
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
