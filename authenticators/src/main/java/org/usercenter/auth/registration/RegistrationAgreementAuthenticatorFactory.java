package org.usercenter.auth.registration;

/** Makes {@link RegistrationAgreementAuthenticator}s. */
public final class RegistrationAgreementAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-agreement";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationAgreementAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 2: Agreement",
                "Asks for consent to the service agreement and keeps its version and time. Nothing personal is kept before.",
                RegistrationConfigProperties.agreement(),
                new RegistrationAgreementAuthenticator());
    }
}
