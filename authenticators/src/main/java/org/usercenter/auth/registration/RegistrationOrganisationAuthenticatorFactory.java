package org.usercenter.auth.registration;

import java.util.List;

/** Makes {@link RegistrationOrganisationAuthenticator}s. */
public final class RegistrationOrganisationAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-organisation";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationOrganisationAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 3: Organisation",
                "Asks which organisation is registered and for its licence, when nothing has proved it.",
                List.of(),
                new RegistrationOrganisationAuthenticator());
    }
}
