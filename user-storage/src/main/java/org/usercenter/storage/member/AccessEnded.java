package org.usercenter.storage.member;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * All that an account has open is over, by the session's transaction: it was disabled, or its password was taken. Whoever does
 * that publishes it, so that its sessions end after the commit.
 */
public record AccessEnded(KeycloakSession session, RealmModel realm, String userId) implements ProviderEvent {

    /** Tells whoever listens on this server. */
    public void publish() {
        session.getKeycloakSessionFactory().publish(this);
    }
}
