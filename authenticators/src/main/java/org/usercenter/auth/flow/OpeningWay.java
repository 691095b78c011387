package org.usercenter.auth.flow;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Implemented by the factory of a way that knows which accounts it opens. */
public interface OpeningWay {

    /** Whether the account could log in this way now. */
    boolean opens(Account account, AuthenticationExecutionModel execution);

    /**
     * An account as it will be.
     *
     * @param givenUp what it no longer has then
     */
    record Account(KeycloakSession session, RealmModel realm, UserModel user, GivenUp givenUp) {}
}
