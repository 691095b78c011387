package org.usercenter.account.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.delivery.DocumentDelivery;
import org.usercenter.storage.journal.JournalEntry;

/** Documents of accounts. What the caller may not see is answered as what does not exist. */
public final class DocumentsResource {

    private final Call call;

    /** For one request. */
    public DocumentsResource(Call call) {
        this.call = call;
    }

    /**
     * Documents of an account without their contents, latest first.
     *
     * @param account user id; null: the caller's own
     */
    @GET
    @Operation(
            id = "listDocuments",
            summary = "Documents of an account, latest first",
            right = Right.SELF,
            answer = DocumentView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("account") @Nullable String account,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return call.answer(here, () -> {
            String owner = account == null ? call.caller().id() : account;
            if (!rights().mayRead(owner)) {
                throw Refusal.of(ProblemCode.NOT_FOUND);
            }
            Paging paging = call.paging(max, cursor);
            int first = paging.after().isEmpty()
                    ? 0
                    : Integer.parseInt(paging.after().get(0));
            List<StoredDocument> rows = call.caller().isOperator()
                    ? documents().ofAccount(call.realm(), owner, first, paging.rows())
                    : documents().ofHolder(call.realm(), owner, first, paging.rows());
            List<String> next = List.of(String.valueOf(first + paging.rows() - 1));
            return Answer.of(paging.page(rows, last -> next, DocumentView::of));
        });
    }

    /** The content of one, or a part of it; every answer stands in the journal. */
    @GET
    @Path("{id}")
    @Operation(
            id = "getDocument",
            summary = "Content of a document, or a range of it",
            right = Right.SELF,
            media = "application/octet-stream",
            perHour = 1000)
    public Response content(
            @Context ResourceInfo here, @PathParam("id") String id, @HeaderParam("Range") @Nullable String range) {
        return call.answer(here, () -> {
            Optional<DocumentId> wanted = DocumentId.find(id);
            Optional<String> owner = wanted.flatMap(document -> documents().owner(call.realm(), document))
                    .filter(rights()::mayRead)
                    .filter(account ->
                            call.caller().isOperator() || !documents().isWithheld(call.realm(), wanted.orElseThrow()));
            StoredDocument found = owner.flatMap(
                            account -> documents().findOfAccount(call.realm(), account, wanted.orElseThrow()))
                    .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            call.store().journal().recordApart(call.realm(), entry(owner.orElseThrow(), found));
            return Answer.ready(DocumentDelivery.of(documents(), call.realm(), found, range));
        });
    }

    private DocumentRights rights() {
        return new DocumentRights(
                call.store().enterprises(),
                call.store().suspensions(),
                call.realm(),
                call.caller().id(),
                call.caller().isOperator());
    }

    private JournalEntry entry(String owner, StoredDocument document) {
        return new JournalEntry(
                "document.read",
                call.caller().id(),
                owner,
                "success",
                null,
                call.deed().ip(),
                Map.of(
                        "document",
                        document.id().value(),
                        "kind",
                        document.kind().code()));
    }

    private DocumentStore documents() {
        return call.store().documents();
    }
}
