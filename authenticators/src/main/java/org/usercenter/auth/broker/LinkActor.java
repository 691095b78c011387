package org.usercenter.auth.broker;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Who changes links in a session, for those who only see Keycloak's event.
 *
 * @param userId null: not known, as when an administrator does it
 * @param quiet whether the account's owner need not be told
 */
record LinkActor(@Nullable String userId, @Nullable String ip, boolean quiet) {
    private static final String ATTRIBUTE = "uc.broker.actor";

    static void set(KeycloakSession session, String userId, @Nullable String ip) {
        session.setAttribute(ATTRIBUTE, new LinkActor(userId, ip, false));
    }

    /** Whoever hands the account over: the notice of that tells of the links as well. */
    static void setQuiet(KeycloakSession session, String userId, @Nullable String ip) {
        session.setAttribute(ATTRIBUTE, new LinkActor(userId, ip, true));
    }

    static void setQuiet(KeycloakSession session, String userId) {
        session.setAttribute(ATTRIBUTE, new LinkActor(userId, null, true));
    }

    static LinkActor of(KeycloakSession session) {
        LinkActor actor = session.getAttribute(ATTRIBUTE, LinkActor.class);
        return actor == null ? new LinkActor(null, null, false) : actor;
    }
}
