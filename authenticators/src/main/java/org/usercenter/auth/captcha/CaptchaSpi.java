package org.usercenter.auth.captcha;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link Captcha} with Keycloak under the name {@value #NAME}. */
public final class CaptchaSpi implements Spi {
    static final String NAME = "uc-captcha";

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
        return Captcha.class;
    }

    @Override
    public Class<? extends ProviderFactory<Captcha>> getProviderFactoryClass() {
        return CaptchaFactory.class;
    }
}
