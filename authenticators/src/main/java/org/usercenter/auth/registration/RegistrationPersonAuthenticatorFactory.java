package org.usercenter.auth.registration;

/** Makes {@link RegistrationPersonAuthenticator}s. */
public final class RegistrationPersonAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-person";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationPersonAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 3: Information of a Natural Person",
                "Asks for name, document, mobile, email, login name and password.",
                RegistrationConfigProperties.naturalPerson(),
                new RegistrationPersonAuthenticator());
    }
}
