package org.usercenter.storage.session;

import java.util.function.Predicate;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Somebody ends some of his sessions (结束会话), online or offline, in the session's transaction. Whoever decides that
 * publishes it; they are removed before {@link #publish} returns, and their business systems told after the commit.
 *
 * @param which those that end
 */
public record SessionsEnding(
        KeycloakSession session, RealmModel realm, UserModel account, Predicate<UserSessionModel> which)
        implements ProviderEvent {

    /** Tells whoever listens on this server. */
    public void publish() {
        session.getKeycloakSessionFactory().publish(this);
    }
}
