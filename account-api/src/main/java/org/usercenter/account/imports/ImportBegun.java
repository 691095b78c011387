package org.usercenter.account.imports;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** There is an import to be worked on, by the session's transaction. */
record ImportBegun(KeycloakSession session) implements ProviderEvent {

    /** Tells whoever listens on this server. */
    void publish() {
        session.getKeycloakSessionFactory().publish(this);
    }
}
