package org.usercenter.storage.crypto;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code uc-crypto}. */
public final class CryptoSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-crypto";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CryptoProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return CryptoProviderFactory.class;
    }
}
