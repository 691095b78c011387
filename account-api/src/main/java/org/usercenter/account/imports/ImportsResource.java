package org.usercenter.account.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.account.spreadsheet.SpreadsheetAnswer;
import org.usercenter.storage.imports.MemberImport;
import org.usercenter.storage.imports.MemberImports;
import org.usercenter.storage.imports.NewImport;

/** Imports of internal accounts of an enterprise. */
public final class ImportsResource {

    /** Bytes of a file; five hundred rows have some fifty thousand. */
    private static final int MAX_FILE = 1024 * 1024;

    private final EnterpriseScope scope;
    private final Call call;

    /** Of the enterprise that the caller belongs to. */
    public ImportsResource(EnterpriseScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /**
     * Begins one: rows are made, or only looked at, in the background.
     *
     * @param dryRun {@code true}: nothing is made
     * @param check id of the check of this file that was done; what it found wrong is not asked for again. Null: none
     */
    @POST
    @Operation(
            id = "importMembers",
            summary =
                    "Make internal accounts from a spreadsheet of at most 500 rows (dryRun=false), or only check it (dryRun=true)",
            right = Right.MEMBERS,
            bodyMedia = SpreadsheetAnswer.MEDIA_TYPE,
            answer = ImportView.class,
            status = 202,
            once = true,
            perHour = 60)
    public Response begin(
            @Context ResourceInfo here,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("check") @Nullable String check,
            @Nullable InputStream body) {
        // Before the enterprise is locked, as is the reading of the sheet: who sends slowly keeps nobody waiting.
        byte[] content = scope.has(Right.MEMBERS) ? call.locate(() -> content(body)) : new byte[0];
        return scope.answer(
                here,
                () -> ImportUpload.of(dryRun, content, MAX_FILE),
                upload -> call.once(upload.digest(), () -> begin(upload, check)));
    }

    private Answer begin(ImportUpload sent, @Nullable String check) {
        MemberImports imports = call.store().memberImports();
        if (imports.isRunning(call.realm(), scope.groupId())) {
            throw Refusal.of(ProblemCode.IMPORT_RUNNING);
        }
        ImportUpload upload = sent;
        if (check != null) {
            MemberImport checked = found(check);
            upload = sent.after(checked, imports.wrong(checked));
        }
        String id = imports.begin(
                call.realm(),
                new NewImport(
                        scope.groupId(),
                        call.deed(),
                        call.caller().provedAt(),
                        upload.dryRun(),
                        upload.digest(),
                        upload.rows()));
        call.record(
                upload.dryRun() ? "member.import-check" : "member.import",
                scope.groupId(),
                Map.of("import", id, "rows", String.valueOf(upload.rows().size())));
        new ImportBegun(call.session()).publish();
        URI place = call.session()
                .getContext()
                .getUri()
                .getAbsolutePathBuilder()
                .path(id)
                .build();
        return Answer.accepted(place, view(found(id)));
    }

    /** One of the last day. */
    @GET
    @Path("{import}")
    @Operation(
            id = "getImport",
            summary = "How far an import of the last day is, and what is wrong with which row",
            right = Right.MEMBERS,
            answer = ImportView.class)
    public Response get(@Context ResourceInfo here, @PathParam("import") String id) {
        return scope.answer(here, () -> Answer.of(view(found(id))));
    }

    private MemberImport found(String id) {
        return call.store()
                .memberImports()
                .find(call.realm(), scope.groupId(), id)
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private ImportView view(MemberImport found) {
        return ImportView.of(found, call.store().memberImports().wrong(found), call.inChinese());
    }

    private static byte[] content(@Nullable InputStream body) {
        try {
            return body == null ? new byte[0] : body.readNBytes(MAX_FILE + 1);
        } catch (IOException e) {
            throw Refusal.of(ProblemCode.BAD_BODY);
        }
    }
}
