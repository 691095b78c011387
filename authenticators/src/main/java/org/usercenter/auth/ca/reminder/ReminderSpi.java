package org.usercenter.auth.ca.reminder;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Registers the job with Keycloak under the name {@value #NAME}. */
public final class ReminderSpi implements Spi {

    static final String NAME = "uc-certificate-reminder";

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
        return ReminderJob.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ReminderFactory.class;
    }
}
