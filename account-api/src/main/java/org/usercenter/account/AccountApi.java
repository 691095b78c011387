package org.usercenter.account;

import jakarta.ws.rs.Path;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.usercenter.account.document.DocumentsResource;

/** Where the resources are. */
public final class AccountApi implements RealmResourceProvider {

    private final KeycloakSession session;

    AccountApi(KeycloakSession session) {
        this.session = session;
    }

    /** Documents that prove what accounts declared. */
    @Path("v1/documents")
    public DocumentsResource documents() {
        return new DocumentsResource(session);
    }

    @Override
    public Object getResource() {
        return this;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
