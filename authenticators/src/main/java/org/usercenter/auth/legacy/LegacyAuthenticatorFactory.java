package org.usercenter.auth.legacy;

import java.util.List;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.StepFactory;

/** Makes the authenticator {@code uc-legacy-first-login}. */
public final class LegacyAuthenticatorFactory extends StepFactory {
    /** Id of the provider. */
    public static final String ID = "uc-legacy-first-login";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LegacyAuthenticatorFactory() {
        super(
                ID,
                "First login of users of the old system",
                "Asks for account name and certificate number of an old system that is connected as a user federation"
                        + " uc-legacy. Must be the first step of the registration; who did not come by the link of the"
                        + " login page does not see it.",
                List.of());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new LegacyAuthenticator();
    }
}
