package org.usercenter.account.region;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code uc-ip-region}. */
public final class IpRegionSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-ip-region";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return IpRegionProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return IpRegionProviderFactory.class;
    }
}
