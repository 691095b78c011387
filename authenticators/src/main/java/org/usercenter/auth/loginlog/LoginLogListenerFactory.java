package org.usercenter.auth.loginlog;

import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.provider.PlainFactory;

/** Keeps the login log of all realms, whichever listeners are chosen in them. */
public final class LoginLogListenerFactory extends PlainFactory<EventListenerProvider>
        implements EventListenerProviderFactory {

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
        return new LoginLogListener(session);
    }
}
