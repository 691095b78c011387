package org.usercenter.auth.scan;

import java.util.Optional;

import org.keycloak.cookie.CookieProvider;
import org.keycloak.cookie.CookieType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.StickySessionEncoderProvider;

/**
 * Knows a browser by the cookie of its authentication session without looking the session up. The cookie's value is
 * signed by the server, and the mark is a hash of it with the signature, so that knowing a session's id does not help.
 */
final class BrowserMark {

    private BrowserMark() {}

    /** That of the browser with that authentication session. */
    static String of(KeycloakSession session, AuthenticationSessionModel sitting) {
        return ScanTickets.hash(new AuthenticationSessionManager(session)
                .signAndEncodeToBase64AuthSessionId(sitting.getParentSession().getId()));
    }

    /** That of the browser that sent the request; empty: it has no authentication session. */
    private static Optional<String> ofRequest(KeycloakSession session) {
        String cookie = session.getProvider(CookieProvider.class).get(CookieType.AUTH_SESSION_ID);
        if (cookie == null || cookie.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ScanTickets.hash(session.getProvider(StickySessionEncoderProvider.class)
                .decodeSessionIdAndRoute(cookie)
                .sessionId()));
    }

    /** Whether the request came from the browser with that mark. */
    static boolean isOfRequest(KeycloakSession session, String mark) {
        return ofRequest(session).filter(sent -> Secrets.same(sent, mark)).isPresent();
    }
}
