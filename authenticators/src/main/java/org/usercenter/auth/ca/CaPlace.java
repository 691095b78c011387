package org.usercenter.auth.ca;

import java.net.URI;
import java.util.Locale;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;

/**
 * Where the signature is asked for. Taken from the server's own settings, never from a header of the request.
 *
 * @param issuer the realm's address
 * @param origin serialised origin of the server's pages (RFC 6454 section 6.2)
 * @param realm its name
 */
record CaPlace(String issuer, String origin, String realm) {

    static CaPlace of(KeycloakSession session) {
        URI base = session.getContext().getUri().getBaseUri();
        String realm = session.getContext().getRealm().getName();
        return new CaPlace(Urls.realmIssuer(base, realm), origin(base), realm);
    }

    static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int own = scheme.equals("https") ? 443 : 80;
        int port = address.getPort();
        String suffix = port == -1 || port == own ? "" : ":" + port;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + suffix;
    }
}
