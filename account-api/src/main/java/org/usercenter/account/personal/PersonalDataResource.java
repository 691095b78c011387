package org.usercenter.account.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.keycloak.common.util.Time;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.session.SessionsEnding;

/** What is kept of the caller, and what he has agreed to (我的数据). */
public final class PersonalDataResource {

    /** After that whoever sits there proves again who he is. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final String ZIP = "application/zip";

    private final Call call;

    /** For one request. */
    public PersonalDataResource(Call call) {
        this.call = call;
    }

    /** In clear: it is his own. */
    @GET
    @Path("export.zip")
    @Operation(
            id = "exportPersonalData",
            summary =
                    "All that is kept of the account, as JSON and documents, streamed; after a login within ten minutes",
            right = Right.SELF,
            media = ZIP,
            perHour = 5)
    public Response export(@Context ResourceInfo here) {
        return call.answer(here, () -> {
            requireHolder(call.caller());
            requireSettled();
            Instant loginAt = requireFresh(call.caller(), Instant.ofEpochMilli(Time.currentTimeMillis()));
            call.store()
                    .journal()
                    .recordApart(
                            call.realm(),
                            call.entry("personal-data.export", call.caller().id(), Map.of()));
            StreamingOutput content = new PersonalDataZip(
                    new HolderReads(
                            call.session().getKeycloakSessionFactory(),
                            call.realm().getId(),
                            call.caller().id(),
                            loginAt),
                    Wording.of(call));
            return Answer.ready(Response.ok(content, ZIP)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.zip\"")
                    .build());
        });
    }

    /** What the law gives a person nobody does in his name, whatever power he has over the realm. */
    static void requireHolder(Caller caller) {
        if (caller.impersonated()) {
            throw Refusal.of(ProblemCode.IMPERSONATED);
        }
    }

    /** What left the house nobody takes back, if an objection shows that the account is another's. */
    private void requireSettled() {
        if (call.store().appeals().holds(call.realm(), call.caller().id(), null)) {
            throw Refusal.of(ProblemCode.APPEAL_OPEN);
        }
    }

    /** When it was shown that it is he; that a session has begun lately does not show it. */
    static Instant requireFresh(Caller caller, Instant now) {
        Instant loginAt = caller.loginAt();
        if (loginAt == null || loginAt.isBefore(now.minus(FRESH))) {
            throw Refusal.of(ProblemCode.LOGIN_TOO_OLD);
        }
        return loginAt;
    }

    @GET
    @Path("consents")
    @Operation(
            id = "listConsents",
            summary = "What the account agrees to, of each text the latest version first",
            right = Right.SELF,
            answer = ConsentView.class,
            listed = true)
    public Response consents(@Context ResourceInfo here) {
        return call.answer(
                here,
                () -> Answer.of(Arrays.stream(ConsentKind.values())
                        .flatMap(this::consents)
                        .toList()));
    }

    private Stream<ConsentView> consents(ConsentKind kind) {
        return call.store().consents().ofAccount(call.realm(), call.caller().id(), kind).stream()
                .map(consent -> new ConsentView(
                        kind.code(), consent.agreementVersion(), consent.at().toString()));
    }

    /** Without the agreement nobody uses an account: all that is open ends, and the next login asks for it again. */
    @DELETE
    @Path("consents/{kind}")
    @Operation(
            id = "withdrawConsent",
            summary = "Withdraw the consent to a text; that to the service agreement logs the account out everywhere",
            right = Right.SELF,
            status = 204)
    public Response withdraw(@Context ResourceInfo here, @PathParam("kind") String code) {
        return call.answer(here, () -> {
            requireHolder(call.caller());
            ConsentKind kind = Stream.of(ConsentKind.values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            List<ConsentView> before = consents(kind).toList();
            if (call.store().consents().withdraw(call.realm(), call.caller().id(), kind) == 0) {
                throw Refusal.of(ProblemCode.NOT_FOUND);
            }
            call.record(
                    "consent.withdraw",
                    call.caller().id(),
                    Map.of("consent", code, "version", before.get(0).version()));
            if (kind == ConsentKind.AGREEMENT) {
                new SessionsEnding(call.session(), call.realm(), call.caller().user(), each -> true).publish();
            }
            return Answer.none();
        });
    }
}
