package org.usercenter.auth.realname.enterprise;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/**
 * Registers {@link EnterpriseCheck} with Keycloak under the name {@value #NAME}. Which authority is asked says
 * {@link ChosenEnterpriseCheckFactory}.
 */
public final class EnterpriseCheckSpi implements Spi {

    static final String NAME = "uc-enterprise-check";

    /** Quiet on purpose: the SPI is ours, so Keycloak's warning about its internal SPIs would mislead. */
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return EnterpriseCheck.class;
    }

    @Override
    public Class<? extends ProviderFactory<EnterpriseCheck>> getProviderFactoryClass() {
        return EnterpriseCheckFactory.class;
    }
}
