package org.usercenter.auth.logout;

import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.provider.PlainFactory;

/** Looks after the logouts of all realms, whichever listeners are chosen in them. */
public final class LogoutListenerFactory extends PlainFactory<EventListenerProvider>
        implements EventListenerProviderFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LogoutListenerFactory() {
        super("uc-logout");
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new LogoutListener(session);
    }
}
