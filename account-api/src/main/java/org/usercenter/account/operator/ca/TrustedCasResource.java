package org.usercenter.account.operator.ca;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.ReasonBody;
import org.usercenter.account.operator.foureyes.ProposalMade;
import org.usercenter.account.operator.foureyes.Proposing;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.trust.AuthorityCertificate;
import org.usercenter.storage.trust.RevocationTrial;
import org.usercenter.storage.trust.TrustDesk;
import org.usercenter.storage.trust.TrustSettings;
import org.usercenter.storage.trust.TrustedAuthority;
import org.usercenter.storage.trust.UnusableTrustException;

/** Trusted authorities (可信CA). One that was added serves only when another operator has agreed; it is disabled by one alone. */
public final class TrustedCasResource {

    private final OperatorScope scope;
    private final Call call;

    /** Of one request. */
    public TrustedCasResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    @GET
    @Operation(
            id = "listTrustedCas",
            summary = "Trusted authorities by name, enabled or not",
            right = Right.OPERATOR,
            answer = TrustedCaRow.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            List<TrustedAuthority> rows = desk().all().stream()
                    .filter(each -> isAfter(each, paging.after()))
                    .limit(paging.rows())
                    .toList();
            return Answer.of(paging.page(rows, each -> List.of(each.settings().name(), each.id()), TrustedCaRow::of));
        });
    }

    private static boolean isAfter(TrustedAuthority authority, List<String> position) {
        if (position.isEmpty()) {
            return true;
        }
        int name = authority.settings().name().compareTo(position.get(0));
        return name > 0 || (name == 0 && authority.id().compareTo(position.get(1)) > 0);
    }

    @GET
    @Path("{ca}")
    @Operation(
            id = "getTrustedCa",
            summary = "One trusted authority, with the number of accounts that have a certificate of it",
            right = Right.OPERATOR,
            answer = TrustedCaView.class,
            tagged = true)
    public Response one(@Context ResourceInfo here, @PathParam("ca") String id) {
        return scope.answer(here, () -> {
            TrustedAuthority found = find(id);
            long accounts = call.store().certificates().accountsOf(call.realm(), id);
            return Answer.tagged(TrustedCaView.of(found, accounts), found.digest());
        });
    }

    @POST
    @Path("preview")
    @Operation(
            id = "previewTrustedCa",
            summary = "What would be understood of an authority, before it is saved",
            right = Right.OPERATOR,
            body = TrustBody.class,
            answer = TrustedCaView.Understood.class,
            listed = true)
    public Response preview(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(here, () -> {
            TrustSettings settings = call.body(body, TrustBody.class).settings();
            return Answer.of(understood(() -> desk().understand(settings)).stream()
                    .map(TrustedCaView.Understood::of)
                    .toList());
        });
    }

    /** It does not serve yet. */
    @POST
    @Operation(
            id = "addTrustedCa",
            summary = "Add an authority, which serves once another operator has agreed",
            right = Right.OPERATOR,
            body = TrustBody.class,
            answer = CaMade.class,
            status = 201,
            once = true)
    public Response add(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(
                here,
                () -> call.once(body, () -> {
                    TrustSettings settings = call.body(body, TrustBody.class).settings();
                    String id = understood(() -> desk().add(settings));
                    record("trusted-ca.add", find(id));
                    return Answer.created(URI.create(id), new CaMade(id));
                }));
    }

    /** One that is enabled is disabled first: what others have agreed to does not change under their hands. */
    @PUT
    @Path("{ca}")
    @Operation(
            id = "editTrustedCa",
            summary = "Change an authority that is not enabled",
            right = Right.OPERATOR,
            body = TrustBody.class,
            status = 204,
            tagged = true)
    public Response edit(@Context ResourceInfo here, @PathParam("ca") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            TrustedAuthority found = find(id);
            call.requireMatch(found.digest());
            TrustSettings settings = call.body(body, TrustBody.class).settings();
            // Whoever saves what stands already ends nobody's proposal.
            if (understood(() -> desk().changes(id, settings))) {
                endProposals(id);
            }
            require(understood(() -> desk().edit(id, found.digest(), settings)));
            record("trusted-ca.edit", find(id));
            return Answer.none();
        });
    }

    @POST
    @Path("{ca}/enable-requests")
    @Operation(
            id = "requestEnablingTrustedCa",
            summary = "Ask another operator for the consent to enable an authority as it is now",
            right = Right.OPERATOR,
            body = ReasonBody.class,
            answer = ProposalMade.class,
            status = 201)
    public Response requestEnabling(@Context ResourceInfo here, @PathParam("ca") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            TrustedAuthority found = find(id);
            String reason = call.body(body, ReasonBody.class).given();
            require(!found.enabled() && found.problem() == null);
            return new Proposing(call).propose(new CaEnabling(scope), id, found.digest(), reason);
        });
    }

    /** At once: whoever finds out that an authority cannot be trusted does not look for a colleague first. */
    @POST
    @Path("{ca}/disable")
    @Operation(
            id = "disableTrustedCa",
            summary = "Disable an authority with a reason: its certificates log in and register no more",
            right = Right.OPERATOR,
            body = ReasonBody.class,
            status = 204)
    public Response disable(@Context ResourceInfo here, @PathParam("ca") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            TrustedAuthority found = find(id);
            String reason = call.body(body, ReasonBody.class).given();
            endProposals(id);
            require(desk().disable(id));
            call.record(
                    "trusted-ca.disable",
                    id,
                    Map.of("name", found.settings().name(), "settings", found.digest(), "reason", reason));
            return Answer.none();
        });
    }

    @POST
    @Path("trial")
    @Operation(
            id = "tryTrustedCa",
            summary = "What the settings of an authority make of a sample certificate; numbers of humans are masked",
            right = Right.OPERATOR,
            body = TrialBody.class,
            answer = TrialView.class)
    public Response tryOn(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(here, () -> {
            TrialBody asked = call.body(body, TrialBody.class);
            if (asked.settings() == null) {
                throw Refusal.of(ProblemCode.BAD_BODY);
            }
            TrustSettings settings = asked.settings().settings();
            String sample = TrustBody.sample(asked.sample());
            return Answer.of(TrialView.of(understood(() -> desk().tryOn(settings, sample))));
        });
    }

    /** Responders are asked after the request's transaction. */
    @POST
    @Path("{ca}/revocation")
    @Operation(
            id = "testRevocation",
            summary = "Ask the responders of an authority about a sample certificate",
            right = Right.OPERATOR,
            body = TrialBody.class,
            answer = RevocationView.class,
            perHour = 60)
    public Response revocation(@Context ResourceInfo here, @PathParam("ca") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            String sample = TrustBody.sample(call.body(body, TrialBody.class).sample());
            Supplier<RevocationTrial> ask = understood(() -> desk().revocation(id, sample))
                    .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            return Answer.later(() -> RevocationView.of(ask.get()));
        });
    }

    /** As the operator's deed, and before the authority is held: what the desk ends besides is nobody's. */
    private void endProposals(String id) {
        call.store().fourEyes().outdate(call.realm(), TrustDesk.ENABLING, id, call.deed());
    }

    private TrustedAuthority find(String id) {
        return desk().find(id).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private static <T> T understood(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnusableTrustException e) {
            throw TrustBody.refusal(e);
        }
    }

    private static void require(boolean done) {
        if (!done) {
            throw Refusal.of(ProblemCode.OTHER_STATE);
        }
    }

    /** With the fingerprints of its roots: what is trusted in the end. */
    private void record(String action, TrustedAuthority authority) {
        String roots = authority.certificates().stream()
                .filter(AuthorityCertificate::root)
                .map(AuthorityCertificate::sha256)
                .limit(20)
                .collect(Collectors.joining(" "));
        call.record(
                action,
                authority.id(),
                Map.of("name", authority.settings().name(), "settings", authority.digest(), "roots", roots));
    }

    private TrustDesk desk() {
        return call.session().getProvider(TrustDesk.class);
    }
}
