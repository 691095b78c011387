package org.usercenter.auth.realname.expiry;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers the job with Keycloak under the name {@value #NAME}. */
public final class ExpirySpi implements Spi {

    static final String NAME = "uc-document-expiry";

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
        return ExpiryJob.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ExpiryFactory.class;
    }
}
