package org.usercenter.auth.flow;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A browser's tab with a page of ours, seen from requests that the page makes beside its form. */
public final class BrowserTab {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private BrowserTab() {}

    /** Its authentication session, by the browser's own cookie; empty when there is none for that client and tab. */
    public static Optional<AuthenticationSessionModel> find(
            KeycloakSession session, @Nullable String clientId, @Nullable String tab) {
        RealmModel realm = session.getContext().getRealm();
        ClientModel client = clientId == null || tab == null ? null : realm.getClientByClientId(clientId);
        return client == null
                ? Optional.empty()
                : Optional.ofNullable(
                        new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm, client, tab));
    }

    /** Whether one of our own pages makes the request: another site cannot set this header. */
    public static boolean asks(KeycloakSession session) {
        URI base = session.getContext().getUri().getBaseUri();
        return origin(base)
                .equals(session.getContext().getHttpRequest().getHttpHeaders().getHeaderString("Origin"));
    }

    private static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        String suffix = port == -1 || port == (scheme.equals("https") ? HTTPS : HTTP) ? "" : ":" + port;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + suffix;
    }
}
