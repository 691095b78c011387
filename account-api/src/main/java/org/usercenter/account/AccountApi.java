package org.usercenter.account;

import java.util.function.Supplier;

import jakarta.ws.rs.Path;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.usercenter.account.call.Call;
import org.usercenter.account.document.DocumentsResource;
import org.usercenter.account.enterprise.EnterprisesResource;
import org.usercenter.account.me.MeResource;
import org.usercenter.account.openapi.OpenApiResource;
import org.usercenter.storage.document.view.DocumentViewer;

/** Where the resources are. */
public final class AccountApi implements RealmResourceProvider {

    private final KeycloakSession session;
    private final Supplier<String> description;
    private final DocumentViewer viewer;

    AccountApi(KeycloakSession session, Supplier<String> description, DocumentViewer viewer) {
        this.session = session;
        this.description = description;
        this.viewer = viewer;
    }

    /** What is here. */
    @Path("v1/openapi.json")
    public OpenApiResource openApi() {
        return new OpenApiResource(description);
    }

    /** The caller himself. */
    @Path("v1/me")
    public MeResource me() {
        return new MeResource(Call.of(session));
    }

    /** Documents that prove what accounts declared. */
    @Path("v1/documents")
    public DocumentsResource documents() {
        return new DocumentsResource(Call.of(session));
    }

    /** Enterprises that the caller belongs to. */
    @Path("v1/enterprises")
    public EnterprisesResource enterprises() {
        return new EnterprisesResource(Call.of(session));
    }

    /** What operators do. */
    @Path("v1/operator")
    public OperatorResource operator() {
        return new OperatorResource(Call.of(session), viewer);
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
