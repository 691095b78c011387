package org.usercenter.auth.ca;

import java.time.Instant;

import org.keycloak.authentication.Authenticator;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.OpeningWay;
import org.usercenter.auth.flow.WayFactory;
import org.usercenter.storage.UserCenterStore;

/** Makes the authenticator {@code uc-ca}. */
public final class CaAuthenticatorFactory extends WayFactory implements OpeningWay {
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

    /** With a certificate that is not disabled and has not ended. */
    @Override
    public boolean opens(Account account, AuthenticationExecutionModel execution) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        return account
                .session()
                .getProvider(UserCenterStore.class)
                .certificates()
                .ofAccount(account.realm(), account.user().getId())
                .stream()
                .filter(bound -> !account.givenUp().equals(new GivenUp.Certificate(bound.bindingId())))
                .anyMatch(bound ->
                        bound.state().usable() && bound.certificate().notAfter().isAfter(now));
    }

    /** None that Keycloak counts: a signature cannot be guessed, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return getId();
    }
}
