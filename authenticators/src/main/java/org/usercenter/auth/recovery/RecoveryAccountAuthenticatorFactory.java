package org.usercenter.auth.recovery;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.StepFactory;

/** Makes the authenticator {@code uc-recovery-account}. */
public final class RecoveryAccountAuthenticatorFactory extends StepFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RecoveryAccountAuthenticatorFactory() {
        super(
                "uc-recovery-account",
                "Recovery: find the account",
                "Asks for a mobile, email, certificate number or login name, after a captcha. Known and unknown ones are answered alike.",
                RecoveryConfigProperties.finding());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryAccountAuthenticator();
    }

    /** One that Keycloak does not count: codes have limits of their own, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return getId();
    }
}
