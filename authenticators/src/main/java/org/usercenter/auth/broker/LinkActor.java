package org.usercenter.auth.broker;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Who changes links in a session, for those who only see Keycloak's event.
 *
 * @param userId null: not known, as when an administrator does it
 * @param userSessionId in which he does it; null: not known, or it does not go on
 * @param quiet whether the account's owner need not be told
 * @param keeps whether the account keeps what it logs in by: its link only changes
 */
record LinkActor(
        @Nullable String userId, @Nullable String ip, @Nullable String userSessionId, boolean quiet, boolean keeps) {
    private static final String ATTRIBUTE = "uc.broker.actor";

    static void set(KeycloakSession session, String userId, @Nullable String ip, @Nullable String userSessionId) {
        session.setAttribute(ATTRIBUTE, new LinkActor(userId, ip, userSessionId, false, false));
    }

    /** Whoever does something greater, such as a handover, of which the account's owner is told. */
    static void setQuiet(KeycloakSession session, @Nullable String userId, @Nullable String ip) {
        session.setAttribute(ATTRIBUTE, new LinkActor(userId, ip, null, true, false));
    }

    /** Whose link is new with the account, or follows an identity whose id has changed. */
    static void setKeeping(KeycloakSession session, String userId) {
        session.setAttribute(ATTRIBUTE, new LinkActor(userId, null, null, true, true));
    }

    static LinkActor of(KeycloakSession session) {
        LinkActor actor = session.getAttribute(ATTRIBUTE, LinkActor.class);
        return actor == null ? new LinkActor(null, null, null, false, false) : actor;
    }
}
