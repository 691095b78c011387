package org.usercenter.storage.session;

import java.util.List;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Somebody leaves business systems (退出业务系统) and stays logged in, in the session's transaction. Otherwise as
 * {@link SessionsEnding}.
 *
 * @param systems what he has open there, online or offline
 */
public record SystemsLeft(
        KeycloakSession session, RealmModel realm, UserModel account, List<AuthenticatedClientSessionModel> systems)
        implements ProviderEvent {

    public SystemsLeft {
        systems = List.copyOf(systems);
    }

    /** Tells whoever listens on this server. */
    public void publish() {
        session.getKeycloakSessionFactory().publish(this);
    }
}
