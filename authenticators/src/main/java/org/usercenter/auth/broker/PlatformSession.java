package org.usercenter.auth.broker;

import org.keycloak.events.Details;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Remembers that somebody is logged in at a platform although he then registers, or logs in another way: so that logging
 * out here logs him out there, as after a login by the platform. Otherwise the next one at that computer would be let in
 * as him.
 */
final class PlatformSession {
    /** Client note, because it has to outlive a restart of the login. */
    private static final String NOTE = "uc.broker.at";

    private PlatformSession() {}

    static void note(AuthenticationSessionModel sitting, String alias) {
        sitting.setClientNote(NOTE, alias);
    }

    /** Tells the user session that is about to begin; where Keycloak has told it of a platform itself, that counts. */
    static void carry(AuthenticationSessionModel sitting) {
        String alias = sitting.getClientNote(NOTE);
        if (alias != null && !sitting.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER)) {
            sitting.setUserSessionNote(Details.IDENTITY_PROVIDER, alias);
        }
    }
}
