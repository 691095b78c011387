package org.usercenter.storage.enterprise;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An enterprise was suspended, or is not any more, by the session's transaction. Whoever does that publishes it, so that what
 * its accounts have open ends after the commit.
 */
public record SuspensionChanged(KeycloakSession session, RealmModel realm, Enterprise enterprise, boolean suspended)
        implements ProviderEvent {

    /** Tells whoever listens on this server. */
    public void publish() {
        session.getKeycloakSessionFactory().publish(this);
    }
}
