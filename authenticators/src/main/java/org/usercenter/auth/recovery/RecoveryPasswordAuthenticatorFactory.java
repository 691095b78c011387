package org.usercenter.auth.recovery;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.StepFactory;

/** Makes the authenticator {@code uc-recovery-password}. */
public final class RecoveryPasswordAuthenticatorFactory extends StepFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RecoveryPasswordAuthenticatorFactory() {
        super(
                "uc-recovery-password",
                "Recovery: new password",
                "Sends a temporary password, or lets one be chosen; ends all sessions of the account.",
                RecoveryConfigProperties.setting());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryPasswordAuthenticator();
    }

    /** One that Keycloak does not count: codes have limits of their own, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return getId();
    }
}
