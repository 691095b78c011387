package org.usercenter.auth.registration;

import org.usercenter.auth.code.CodeConfigProperties;

/** Makes {@link RegistrationMobileAuthenticator}s. */
public final class RegistrationMobileAuthenticatorFactory extends RegistrationAuthenticatorFactory {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "uc-register-mobile";

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RegistrationMobileAuthenticatorFactory() {
        super(
                PROVIDER_ID,
                "Registration 4: Mobile Code",
                "Proves the mobile by a code that is sent on an explicit press, after a captcha.",
                CodeConfigProperties.all(),
                new RegistrationMobileAuthenticator());
    }
}
