package org.usercenter.auth.proof;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code uc-proof-binder}: one provider a way, with the way's id. */
public final class ProofBinderSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-proof-binder";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ProofBinder.class;
    }

    @Override
    public Class<? extends ProviderFactory<ProofBinder>> getProviderFactoryClass() {
        return ProofBinderFactory.class;
    }
}
