package org.usercenter.storage.removal;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code uc-key-removal}. */
public final class KeyRemovalSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-key-removal";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return KeyRemoval.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return KeyRemovalFactory.class;
    }
}
