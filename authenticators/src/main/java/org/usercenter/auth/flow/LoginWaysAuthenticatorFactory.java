package org.usercenter.auth.flow;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Makes the authenticator {@code uc-login-ways}. */
public final class LoginWaysAuthenticatorFactory extends StepFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LoginWaysAuthenticatorFactory() {
        super(
                "uc-login-ways",
                "Order of login ways",
                "Sets the order of the tabs on the login page. Must be the first, REQUIRED step before the ways.",
                LoginWaysConfigProperties.all());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new LoginWaysAuthenticator();
    }
}
