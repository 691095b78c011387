package org.usercenter.storage.deployment;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code uc-deployment}. */
public final class DeploymentSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-deployment";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return DeploymentProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return DeploymentProviderFactory.class;
    }
}
