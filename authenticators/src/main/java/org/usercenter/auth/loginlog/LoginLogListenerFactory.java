package org.usercenter.auth.loginlog;

import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.provider.PlainFactory;

import io.micrometer.core.instrument.Metrics;

/** Keeps the login log of all realms, whichever listeners are chosen in them. */
public final class LoginLogListenerFactory extends PlainFactory<EventListenerProvider>
        implements EventListenerProviderFactory {

    private final LoginTimes times = new LoginTimes(Metrics.globalRegistry);

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LoginLogListenerFactory() {
        super("uc-login-log");
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new LoginLogListener(session, times);
    }
}
