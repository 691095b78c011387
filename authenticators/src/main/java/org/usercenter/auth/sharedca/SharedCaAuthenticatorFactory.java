package org.usercenter.auth.sharedca;

import org.usercenter.auth.scan.ScanAuthenticatorFactory;

/** Makes the authenticator {@code uc-sharedca}. */
public final class SharedCaAuthenticatorFactory extends ScanAuthenticatorFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public SharedCaAuthenticatorFactory() {
        super(
                SharedCaWay.ID,
                "National shared CA",
                "A shared-CA app scans a QR code and signs with the enterprise's certificate in the phone.",
                SharedCaConfigProperties.all());
    }
}
