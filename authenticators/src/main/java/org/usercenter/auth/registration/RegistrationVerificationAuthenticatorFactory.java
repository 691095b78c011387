package org.usercenter.auth.registration;

/** Makes {@link RegistrationVerificationAuthenticator}s. */
public final class RegistrationVerificationAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-verification";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationVerificationAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 5: Verification and Creation",
                "Checks name and document number at the authority and creates the account with its real-name level.",
                RegistrationConfigProperties.verification(),
                new RegistrationVerificationAuthenticator());
    }
}
