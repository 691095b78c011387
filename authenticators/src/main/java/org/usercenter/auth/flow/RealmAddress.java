package org.usercenter.auth.flow;

import jakarta.ws.rs.core.UriBuilder;

import org.keycloak.models.KeycloakSession;

/** Where the realm's resources are, as the browser that asks sees the server. */
public final class RealmAddress {
    private RealmAddress() {}

    /** That of the request's realm, without a slash at the end. */
    public static UriBuilder of(KeycloakSession session) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .path(session.getContext().getRealm().getName());
    }
}
