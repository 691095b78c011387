package org.usercenter.auth.registration;

import java.util.List;

/** Makes {@link RegistrationDoneAuthenticator}s. */
public final class RegistrationDoneAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-done";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationDoneAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 6: Done",
                "Shows the level reached and leads on: to where the visitor came from, or back to the login.",
                List.of(),
                new RegistrationDoneAuthenticator());
    }
}
