package org.usercenter.auth.sms.sender;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link SmsSender} with Keycloak under the name {@value #NAME}. */
public final class SmsSenderSpi implements Spi {

    static final String NAME = "uc-sms-sender";

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
        return SmsSender.class;
    }

    @Override
    public Class<? extends ProviderFactory<SmsSender>> getProviderFactoryClass() {
        return SmsSenderFactory.class;
    }
}
