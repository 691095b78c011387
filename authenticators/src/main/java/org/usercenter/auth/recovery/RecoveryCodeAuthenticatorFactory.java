package org.usercenter.auth.recovery;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.code.CodeConfigProperties;
import org.usercenter.auth.flow.StepFactory;

/** Makes the authenticator {@code uc-recovery-code}. */
public final class RecoveryCodeAuthenticatorFactory extends StepFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RecoveryCodeAuthenticatorFactory() {
        super(
                "uc-recovery-code",
                "Recovery: code",
                "Sends a code to a mobile or email of the account on an explicit press, after a captcha, and checks it.",
                CodeConfigProperties.all());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryCodeAuthenticator();
    }

    /** One that Keycloak does not count: codes have limits of their own, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return getId();
    }
}
