package org.usercenter.auth.demo;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code uc-demo-accounts}. */
public final class DemoAccountsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-demo-accounts";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return DemoAccounts.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return DemoAccountsFactory.class;
    }
}
