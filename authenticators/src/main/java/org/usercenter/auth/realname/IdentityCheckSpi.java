package org.usercenter.auth.realname;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers {@link IdentityCheck} with Keycloak under the name {@value #NAME}. */
public final class IdentityCheckSpi implements Spi {

    static final String NAME = "uc-identity-check";

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
        return IdentityCheck.class;
    }

    @Override
    public Class<? extends ProviderFactory<IdentityCheck>> getProviderFactoryClass() {
        return IdentityCheckFactory.class;
    }
}
