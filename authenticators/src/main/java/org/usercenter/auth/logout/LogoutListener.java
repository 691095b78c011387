package org.usercenter.auth.logout;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks after the sessions that users themselves, or their systems, log out: see {@link GoneSessions}. */
final class LogoutListener implements EventListenerProvider {
    private final KeycloakSession session;

    LogoutListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        RealmModel realm = session.getContext().getRealm();
        if (event.getType() == EventType.LOGOUT
                && event.getSessionId() != null
                && event.getUserId() != null
                && realm != null) {
            new GoneSessions(session, realm).watch(event.getUserId(), event.getSessionId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // Only what happens to sessions counts here.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
