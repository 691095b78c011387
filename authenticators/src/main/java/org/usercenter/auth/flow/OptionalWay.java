package org.usercenter.auth.flow;

import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Implemented by the factory of a way that is no tab while what it needs is not set up. */
public interface OptionalWay {

    /** Whether the realm has what the way needs; cheap, for it is asked with every page. */
    boolean isOffered(KeycloakSession session, RealmModel realm, AuthenticationExecutionModel execution);
}
