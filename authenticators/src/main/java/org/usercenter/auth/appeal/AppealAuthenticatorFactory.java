package org.usercenter.auth.appeal;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.StepFactory;

/** Makes the authenticator {@code uc-appeal}. */
public final class AppealAuthenticatorFactory extends StepFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public AppealAuthenticatorFactory() {
        super(
                "uc-appeal",
                "Recovery: appeal",
                "Takes appeals of those who can receive no code any more, and lets them follow how far it is. Passed by who does not appeal.",
                AppealConfigProperties.all());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new AppealAuthenticator();
    }

    /** One that Keycloak does not count: codes have limits of their own, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return getId();
    }
}
