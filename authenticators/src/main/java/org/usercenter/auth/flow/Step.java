package org.usercenter.auth.flow;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A step of a flow that knows no user yet, keeps nothing of its own and is set up by nobody. */
public abstract class Step implements Authenticator {

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public final boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public final void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // What a user logs in with is bound elsewhere.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
