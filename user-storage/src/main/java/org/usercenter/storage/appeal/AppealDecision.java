package org.usercenter.storage.appeal;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.usercenter.storage.business.Deed;

/**
 * An appeal was decided, in the session's transaction. Whoever decides publishes it; what follows for the account is done
 * before {@link #publish} returns, or the decision fails with it.
 *
 * @param appeal as it is now: approved or rejected
 * @param deed of the one who decided
 */
public record AppealDecision(KeycloakSession session, RealmModel realm, Appeal appeal, Deed deed)
        implements ProviderEvent {

    /** Tells whoever listens on this server. */
    public void publish() {
        session.getKeycloakSessionFactory().publish(this);
    }
}
