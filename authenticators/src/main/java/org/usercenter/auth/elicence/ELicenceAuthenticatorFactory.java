package org.usercenter.auth.elicence;

import org.usercenter.auth.scan.ScanAuthenticatorFactory;

/** Makes the authenticator {@code uc-elicence}. */
public final class ELicenceAuthenticatorFactory extends ScanAuthenticatorFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public ELicenceAuthenticatorFactory() {
        super(
                ELicenceWay.ID,
                "Electronic business licence",
                "The licence app scans a QR code and signs with the enterprise's licence.",
                ELicenceConfigProperties.all());
    }
}
