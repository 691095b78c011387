package org.usercenter.auth.registration;

import java.util.List;

/** Makes {@link RegistrationStartAuthenticator}s. */
public final class RegistrationStartAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-start";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationStartAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 1: Account Type",
                "Lets the visitor choose what to register and shows what to have ready. Tells a visitor who is logged in already.",
                List.of(),
                new RegistrationStartAuthenticator());
    }
}
