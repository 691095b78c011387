package org.usercenter.auth.password;

import java.util.Set;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.auth.code.FailureConfigProperties;
import org.usercenter.auth.flow.OpeningWay;
import org.usercenter.auth.flow.WayFactory;

/** Makes the authenticator {@code uc-password}. */
public final class PasswordAuthenticatorFactory extends WayFactory implements OpeningWay {
    private final UsernamePasswordFormFactory keycloak = new UsernamePasswordFormFactory();

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public PasswordAuthenticatorFactory() {
        super(
                "uc-password",
                "Account and password",
                "Login name or certificate number, and password.",
                FailureConfigProperties.all());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new PasswordAuthenticator(session);
    }

    @Override
    public boolean opens(Account account, AuthenticationExecutionModel execution) {
        return account.user().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
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
}
