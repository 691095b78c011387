package org.usercenter.storage.message;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code uc-message-delivery}. */
public final class MessageDeliverySpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-message-delivery";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MessageDelivery.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return MessageDeliveryFactory.class;
    }
}
