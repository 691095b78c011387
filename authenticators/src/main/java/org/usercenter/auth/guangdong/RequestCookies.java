package org.usercenter.auth.guangdong;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

import org.keycloak.models.KeycloakSession;

/** Cookies for one identity provider alone, and for no script. */
final class RequestCookies implements LoginAttempts.Jar {
    private final KeycloakSession session;
    private final URI endpoint;

    /** @param endpoint the address that the platform sends people back to */
    RequestCookies(KeycloakSession session, URI endpoint) {
        this.session = session;
        this.endpoint = endpoint;
    }

    @Override
    public List<String> values(String prefix) {
        return session.getContext().getHttpRequest().getHttpHeaders().getCookies().values().stream()
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .map(Cookie::getValue)
                .toList();
    }

    @Override
    public void set(String name, String value, int seconds) {
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(name)
                        .value(value)
                        // Of the provider's login as well, which sees what is pending.
                        .path(endpoint.resolve(".").getRawPath())
                        .maxAge(seconds)
                        .httpOnly(true)
                        .secure("https".equals(endpoint.getScheme()))
                        // Lax, because the platform's redirect comes from another site.
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
    }
}
