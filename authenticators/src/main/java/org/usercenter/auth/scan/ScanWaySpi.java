package org.usercenter.auth.scan;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code uc-scan-way}: one provider a way, with the way's id. */
public final class ScanWaySpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-scan-way";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ScanWay.class;
    }

    @Override
    public Class<? extends ProviderFactory<ScanWay>> getProviderFactoryClass() {
        return ScanWayFactory.class;
    }
}
