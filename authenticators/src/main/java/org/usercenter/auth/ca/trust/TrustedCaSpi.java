package org.usercenter.auth.ca.trust;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code uc-trusted-ca}. */
public final class TrustedCaSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-trusted-ca";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return TrustedCaProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return TrustedCaProviderFactory.class;
    }
}
