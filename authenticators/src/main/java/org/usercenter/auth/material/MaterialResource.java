package org.usercenter.auth.material;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.flow.BrowserTab;
import org.usercenter.auth.flow.RealmAddress;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.delivery.DocumentDelivery;

/**
 * Materials of somebody who registers; under {@code /realms/<realm>/uc-material}. Only for the browser with the
 * authentication session, which its cookie tells, and only what the page in that session asks for.
 */
public final class MaterialResource {

    static final String PROVIDER = "uc-material";

    private static final int RETRY_AFTER = 3;
    private static final String CLIENT = "client_id";
    private static final String TAB = "tab_id";

    private final KeycloakSession session;
    private final MaterialServer server;

    MaterialResource(KeycloakSession session, MaterialServer server) {
        this.session = session;
        this.server = server;
    }

    static String url(KeycloakSession session) {
        return RealmAddress.of(session).path(PROVIDER).build().toString();
    }

    /** What is kept so far, after a reload or a loss of the network. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response all(@QueryParam(CLIENT) @Nullable String client, @QueryParam(TAB) @Nullable String tab) {
        return answer(() -> {
            List<Map<String, Object>> all = keeping(client, tab).all().stream()
                    .map(MaterialResource::json)
                    .toList();
            return ok(all);
        });
    }

    /**
     * Keeps the body as the material of that kind; an earlier one goes.
     *
     * @param kind code of a {@link DocumentKind}
     */
    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Response upload(
            @PathParam("kind") String kind,
            @QueryParam(CLIENT) @Nullable String client,
            @QueryParam(TAB) @Nullable String tab,
            InputStream body) {
        return answer(() -> keep(kind, client, tab, body));
    }

    private Response keep(String kind, @Nullable String client, @Nullable String tab, InputStream body)
            throws MaterialRefusal {
        boolean read = false;
        try {
            checkOrigin();
            DocumentKind wanted = DocumentKind.ofCode(kind)
                    .orElseThrow(() -> new MaterialRefusal(MaterialRefusal.NOT_FOUND, "not-asked"));
            StoredDocument kept = keeping(client, tab).keep(wanted, body);
            read = true;
            return ok(json(kept));
        } finally {
            if (!read) {
                server.refused().drop(body, source(session));
            }
        }
    }

    /** One of them. */
    @GET
    @Path("{document}")
    public Response content(
            @PathParam("document") String document,
            @QueryParam(CLIENT) @Nullable String client,
            @QueryParam(TAB) @Nullable String tab,
            @HeaderParam("Range") @Nullable String range) {
        return answer(() -> DocumentDelivery.tried(
                session.getProvider(UserCenterStore.class).documents(),
                session.getContext().getRealm(),
                keeping(client, tab).read(id(document)),
                range));
    }

    /** Removes one of them. */
    @DELETE
    @Path("{document}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(
            @PathParam("document") String document,
            @QueryParam(CLIENT) @Nullable String client,
            @QueryParam(TAB) @Nullable String tab) {
        return answer(() -> {
            checkOrigin();
            keeping(client, tab).remove(id(document));
            return ok(Map.of());
        });
    }

    /** Who sends. */
    static String source(KeycloakSession session) {
        return Source.of(session.getContext().getConnection().getRemoteAddr());
    }

    private static DocumentId id(String text) throws MaterialRefusal {
        return DocumentId.find(text).orElseThrow(() -> new MaterialRefusal(MaterialRefusal.NOT_FOUND, "gone"));
    }

    private MaterialKeeping keeping(@Nullable String client, @Nullable String tab) throws MaterialRefusal {
        MaterialSitting sitting = MaterialSitting.find(session, client, tab)
                .orElseThrow(() -> new MaterialRefusal(MaterialRefusal.GONE, "session-ended"));
        return new MaterialKeeping(session, server, sitting);
    }

    private void checkOrigin() throws MaterialRefusal {
        if (!BrowserTab.asks(session)) {
            throw new MaterialRefusal(MaterialRefusal.FORBIDDEN, "not-asked");
        }
    }

    private static Map<String, Object> json(StoredDocument document) {
        return Map.of(
                "id", document.id().value(),
                "kind", document.kind().code(),
                "media", document.media().code(),
                "length", document.length());
    }

    @FunctionalInterface
    private interface Answer {
        Response give() throws MaterialRefusal;
    }

    private static Response answer(Answer answer) {
        try {
            return answer.give();
        } catch (MaterialRefusal refusal) {
            Response.ResponseBuilder response = Response.status(refusal.status())
                    .entity(Map.of("error", refusal.code()))
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
            return (refusal.status() == MaterialRefusal.BUSY
                            ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                            : response)
                    .build();
        }
    }

    private static Response ok(Object entity) {
        return Response.ok(entity, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
