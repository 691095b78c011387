package org.usercenter.storage.business;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Business roles were taken in the session's transaction. Whoever takes some publishes it, so that what their former holders
 * have open in the business system ends after the commit.
 *
 * @param userIds who lost one
 * @param clientId internal id of the client
 */
public record RolesWithdrawn(KeycloakSession session, RealmModel realm, List<String> userIds, String clientId)
        implements ProviderEvent {

    public RolesWithdrawn {
        userIds = List.copyOf(userIds);
    }

    /** Tells whoever listens on this server. */
    public void publish() {
        session.getKeycloakSessionFactory().publish(this);
    }
}
