package org.usercenter.auth.sms.sender;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link SmsDelivery} with Keycloak under the name {@value #NAME}. */
public final class SmsDeliverySpi implements Spi {

    static final String NAME = "uc-sms-delivery";

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
        return SmsDelivery.class;
    }

    @Override
    public Class<? extends ProviderFactory<SmsDelivery>> getProviderFactoryClass() {
        return SmsDeliveryFactory.class;
    }
}
