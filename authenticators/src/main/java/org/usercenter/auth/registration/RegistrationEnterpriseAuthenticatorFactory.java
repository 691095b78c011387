package org.usercenter.auth.registration;

/** Makes {@link RegistrationEnterpriseAuthenticator}s. */
public final class RegistrationEnterpriseAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-enterprise";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationEnterpriseAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 3: Information of an Enterprise",
                "Asks for legal form, representative, contact, login name and password of a proved enterprise.",
                RegistrationConfigProperties.person(),
                new RegistrationEnterpriseAuthenticator());
    }
}
