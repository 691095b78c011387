package org.usercenter.auth.guangdong;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Keeps the state of the one pending login of a browser, because the platform may not send it back. Only a return in the
 * same browser, within 15 minutes, has it; without it, a stranger's code would log the browser in to his account.
 */
final class StateCookie {
    private static final String NAME = "UC_GUANGDONG_STATE";
    private static final int LIFE = 15 * 60;
    private static final int MAX_VALUE = 3500;

    private final KeycloakSession session;
    private final URI endpoint;

    /** @param endpoint the address that the platform sends people back to */
    StateCookie(KeycloakSession session, URI endpoint) {
        this.session = session;
        this.endpoint = endpoint;
    }

    /** Binds the browser to this login; one that was pending before can no longer end here. */
    void keep(String state) {
        set(state, LIFE);
    }

    /**
     * The state of the browser's pending login. It is taken away, so that a second return finds none.
     *
     * @param echoed what the platform sent back; null: nothing
     * @return empty when none is pending, or another one than the platform speaks of
     */
    Optional<String> take(@Nullable String echoed) {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(NAME);
        if (cookie == null || cookie.getValue().isEmpty() || cookie.getValue().length() > MAX_VALUE) {
            return Optional.empty();
        }
        String kept = cookie.getValue();
        if (echoed != null && !echoed.isEmpty() && !same(echoed, kept)) {
            // The return of another tab must not cost this one its login.
            return Optional.empty();
        }
        set("", 0);
        return Optional.of(kept);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private void set(String value, int life) {
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value(value)
                        .path(endpoint.getRawPath())
                        .maxAge(life)
                        .httpOnly(true)
                        .secure("https".equals(endpoint.getScheme()))
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
    }
}
