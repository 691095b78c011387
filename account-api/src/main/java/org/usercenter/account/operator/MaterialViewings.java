package org.usercenter.account.operator;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.view.DocumentViewer;

/**
 * Looks at materials of cases, and of the accounts that they are about (材料查看): pages drawn by the server, marked with
 * the operator and the time. A look is allowed by one request, journaled there, and good for its operator for a short time.
 */
public final class MaterialViewings {
    private static final String KEY = "uc.operator.viewing.";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Where the product is used. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OperatorScope scope;
    private final Call call;
    private final DocumentViewer viewer;

    /**
     * For one request.
     *
     * @param viewer that of the server
     */
    public MaterialViewings(OperatorScope scope, DocumentViewer viewer) {
        this.scope = scope;
        this.call = scope.call();
        this.viewer = viewer;
    }

    /** Allows one look at a material, for whoever has taken the case or may decide it second. */
    @POST
    @Path("{case}/{document}")
    @Operation(
            id = "viewMaterial",
            summary = "A look at a material of a case that the caller has taken; every look stands in the journal",
            right = Right.OPERATOR,
            answer = MaterialViewing.class,
            perHour = 1000)
    public Response allow(
            @Context ResourceInfo here, @PathParam("case") String id, @PathParam("document") String document) {
        return scope.answer(here, () -> {
            CaseFile file = scope.file(id).orElseThrow(MaterialViewings::missing);
            StoredDocument material = file.material(document).orElseThrow(MaterialViewings::missing);
            scope.look(
                    file.look(),
                    id,
                    Map.of(
                            "document",
                            material.id().value(),
                            "kind",
                            material.kind().code()));
            Viewing viewing =
                    Viewing.allow(call.caller().id(), id, material.id().value(), now());
            String name = SecretGenerator.getInstance().randomString();
            call.session().singleUseObjects().put(KEY + name, Viewing.GOOD.toSeconds(), viewing.notes());
            return Answer.of(new MaterialViewing(
                    "/operator/viewings/" + name, viewing.until().toString()));
        });
    }

    /** What is seen: HTML with the pages in it, for a frame in which nothing runs. */
    @GET
    @Path("{viewing}")
    @Operation(
            id = "getMaterialViewing",
            summary = "The pages of a material, drawn by the server and marked with the operator and the time",
            right = Right.OPERATOR,
            media = "text/html",
            perHour = 1000)
    public Response see(@Context ResourceInfo here, @PathParam("viewing") String viewing) {
        return scope.answer(here, () -> {
            Viewing allowed = Viewing.find(
                            call.session().singleUseObjects().get(KEY + viewing),
                            call.caller().id(),
                            now())
                    .orElseThrow(MaterialViewings::missing);
            // What was given back or decided meanwhile is none of the operator's business any more.
            StoredDocument material = scope.file(allowed.caseId())
                    .flatMap(file -> file.material(allowed.document()))
                    .orElseThrow(MaterialViewings::missing);
            return Answer.ready(pages(material));
        });
    }

    /** Drawn when the answer is written, which is after the request's transaction. */
    private Response pages(StoredDocument material) {
        String mark = call.caller().user().getUsername() + "  " + MOMENT.format(now().atZone(ZONE));
        InputStream content;
        try {
            content = call.store().documents().content(call.realm(), material, 0);
        } catch (IOException e) {
            throw missing();
        }
        StreamingOutput html = out -> {
            try (content) {
                viewer.write(material.media(), content, mark, out);
            }
        };
        return Response.ok(html, "text/html; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    private static Refusal missing() {
        return Refusal.of(ProblemCode.NOT_FOUND);
    }
}
