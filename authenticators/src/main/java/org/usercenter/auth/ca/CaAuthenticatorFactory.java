package org.usercenter.auth.ca;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.WayFactory;

/** Makes the authenticator {@code uc-ca}. */
public final class CaAuthenticatorFactory extends WayFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public CaAuthenticatorFactory() {
        super(
                CaAuthenticator.ID,
                "USB-key certificate",
                "The agent on the user's PC signs a challenge with a certificate of a trusted authority (SM2 or RSA).",
                CaConfigProperties.all());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new CaAuthenticator();
    }

    /** None that Keycloak counts: a signature cannot be guessed, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return getId();
    }
}
