package org.usercenter.account.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.usercenter.account.caller.Caller;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.delivery.DocumentDelivery;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.RateLimit;

/**
 * Documents of accounts, under {@code /realms/<realm>/user-center/v1/documents}. What the caller may not see is answered as
 * what does not exist.
 */
public final class DocumentsResource {

    private static final int MAX_PAGE = 100;
    private static final int TOO_MANY = 429;
    private static final RateLimit READS = new RateLimit("document.read", 1000, Duration.ofHours(1));

    private final KeycloakSession session;

    /** For one request. */
    public DocumentsResource(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Documents of an account without their contents, latest first.
     *
     * @param account user id; the caller's own when there is none
     * @param first from 0
     * @param max 1 to 100
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("account") @Nullable String account,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("20") int max) {
        Optional<Caller> caller = Caller.of(session);
        if (caller.isEmpty()) {
            return Caller.unknown();
        }
        String owner = account == null ? caller.get().user().getId() : account;
        if (!rights(caller.get()).mayRead(owner)) {
            return refusal(Response.Status.NOT_FOUND.getStatusCode(), "not-found");
        }
        int from = Math.max(0, first);
        int most = Math.min(MAX_PAGE, Math.max(1, max));
        DocumentStore documents = store().documents();
        List<StoredDocument> visible = caller.get().isOperator()
                ? documents.ofAccount(caller.get().realm(), owner, from, most)
                : documents.ofHolder(caller.get().realm(), owner, from, most);
        List<Map<String, Object>> page =
                visible.stream().map(DocumentsResource::json).toList();
        return Response.ok(page, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The content of one, or a part of it; every answer stands in the journal. */
    @GET
    @Path("{id}")
    public Response content(@PathParam("id") String id, @HeaderParam("Range") @Nullable String range) {
        Optional<Caller> caller = Caller.of(session);
        if (caller.isEmpty()) {
            return Caller.unknown();
        }
        if (!store().limits()
                .tryAcquire(caller.get().realm(), READS, caller.get().user().getId())) {
            return refusal(TOO_MANY, "too-many");
        }
        Optional<DocumentId> wanted = DocumentId.find(id);
        Optional<String> owner = wanted.flatMap(
                        document -> store().documents().owner(caller.get().realm(), document))
                .filter(rights(caller.get())::mayRead)
                .filter(account -> caller.get().isOperator()
                        || !store().documents().isWithheld(caller.get().realm(), wanted.orElseThrow()));
        Optional<StoredDocument> found = owner.flatMap(
                account -> store().documents().findOfAccount(caller.get().realm(), account, wanted.orElseThrow()));
        if (found.isEmpty()) {
            return refusal(Response.Status.NOT_FOUND.getStatusCode(), "not-found");
        }
        store().journal().recordApart(caller.get().realm(), entry(caller.get(), owner.orElseThrow(), found.get()));
        return DocumentDelivery.of(store().documents(), caller.get().realm(), found.get(), range);
    }

    private DocumentRights rights(Caller caller) {
        return new DocumentRights(
                store().enterprises(), caller.realm(), caller.user().getId(), caller.isOperator());
    }

    private JournalEntry entry(Caller caller, String owner, StoredDocument document) {
        return new JournalEntry(
                "document.read",
                caller.user().getId(),
                owner,
                "success",
                null,
                session.getContext().getConnection().getRemoteAddr(),
                Map.of(
                        "document",
                        document.id().value(),
                        "kind",
                        document.kind().code()));
    }

    private UserCenterStore store() {
        return session.getProvider(UserCenterStore.class);
    }

    private static Map<String, Object> json(StoredDocument document) {
        return Map.of(
                "id", document.id().value(),
                "kind", document.kind().code(),
                "media", document.media().code(),
                "length", document.length(),
                "createdAt", document.createdAt().toString());
    }

    private static Response refusal(int status, String code) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Map.of("error", code))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
