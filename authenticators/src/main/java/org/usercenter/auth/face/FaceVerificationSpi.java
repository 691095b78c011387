package org.usercenter.auth.face;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link FaceVerification} with Keycloak under the name {@value #NAME}. */
public final class FaceVerificationSpi implements Spi {

    static final String NAME = "uc-face-verification";

    /** Quiet on purpose: the SPI is ours, so Keycloak's warning about its internal SPIs would mislead. */
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return FaceVerification.class;
    }

    @Override
    public Class<? extends ProviderFactory<FaceVerification>> getProviderFactoryClass() {
        return FaceVerificationFactory.class;
    }
}
