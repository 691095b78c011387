package org.usercenter.storage.trust;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code uc-trust-desk}. */
public final class TrustDeskSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-trust-desk";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return TrustDesk.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return TrustDeskFactory.class;
    }
}
