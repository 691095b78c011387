package org.usercenter.auth.ca.download;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code uc-agent-downloads}. */
public final class AgentDownloadsSpi implements Spi {
    /** Quiet on purpose: the SPI is ours, so Keycloak's warning about its internal SPIs would mislead. */
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "uc-agent-downloads";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return AgentDownloads.class;
    }

    @Override
    public Class<? extends ProviderFactory<AgentDownloads>> getProviderFactoryClass() {
        return AgentDownloadsFactory.class;
    }
}
