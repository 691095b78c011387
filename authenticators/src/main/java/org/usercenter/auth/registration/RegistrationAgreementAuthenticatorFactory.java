package org.usercenter.auth.registration;

import org.usercenter.auth.agreement.AgreementConfigProperties;
import org.usercenter.auth.agreement.AgreementInForce;

/** Makes {@link RegistrationAgreementAuthenticator}s. */
public final class RegistrationAgreementAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationAgreementAuthenticatorFactory() {
        super(
                AgreementInForce.STEP,
                "Registration 2: Agreement",
                "Asks for consent to the service agreement and keeps its version and time. Nothing personal is kept before.",
                AgreementConfigProperties.list(),
                new RegistrationAgreementAuthenticator());
    }
}
