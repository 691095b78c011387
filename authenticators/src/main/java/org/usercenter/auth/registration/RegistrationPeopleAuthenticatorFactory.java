package org.usercenter.auth.registration;

/** Makes {@link RegistrationPeopleAuthenticator}s. */
public final class RegistrationPeopleAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-people";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationPeopleAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 3: People and Materials of an Enterprise",
                "Asks who registers a declared enterprise, for its legal representative, contact, login name, password and materials.",
                RegistrationConfigProperties.person(),
                new RegistrationPeopleAuthenticator());
    }
}
