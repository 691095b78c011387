package org.usercenter.storage;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code uc-store}. */
public final class UserCenterStoreSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-store";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return UserCenterStore.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return UserCenterStoreFactory.class;
    }
}
