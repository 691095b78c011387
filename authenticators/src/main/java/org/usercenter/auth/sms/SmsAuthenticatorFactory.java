package org.usercenter.auth.sms;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.OpeningWay;
import org.usercenter.auth.flow.WayFactory;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/** Makes the authenticator {@code uc-sms}. */
public final class SmsAuthenticatorFactory extends WayFactory implements OpeningWay {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public SmsAuthenticatorFactory() {
        super(
                "uc-sms",
                "Mobile and SMS code",
                "A code is sent to a bound mobile on an explicit press, after a captcha.",
                SmsConfigProperties.all());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SmsAuthenticator();
    }

    @Override
    public boolean opens(Account account, AuthenticationExecutionModel execution) {
        return !(account.givenUp() instanceof GivenUp.Mobile)
                && account.session()
                        .getProvider(UserCenterStore.class)
                        .identifiers()
                        .value(account.realm(), account.user().getId(), IdentifierKind.MOBILE)
                        .isPresent();
    }

    /** None that Keycloak counts: codes have limits of their own, and strangers must not lock an account. */
    @Override
    public String getReferenceCategory() {
        return getId();
    }
}
