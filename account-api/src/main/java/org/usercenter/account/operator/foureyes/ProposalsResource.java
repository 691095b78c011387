package org.usercenter.account.operator.foureyes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import org.usercenter.account.call.Page;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.foureyes.FourEyes;
import org.usercenter.storage.foureyes.Proposal;

/** Proposals that wait for another operator (双人复核), and what became of the caller's own ones. */
public final class ProposalsResource {

    private static final String WAITING = "waiting";
    private static final String MINE = "mine";

    private final OperatorScope scope;
    private final Call call;
    private final List<ProposalKind> kinds;
    private final ProposalViews views;

    /** Of one request. */
    public ProposalsResource(OperatorScope scope, List<ProposalKind> kinds) {
        this.scope = scope;
        this.call = scope.call();
        this.kinds = List.copyOf(kinds);
        this.views = new ProposalViews(scope, this.kinds);
    }

    /**
     * A list.
     *
     * @param list {@code waiting}: those that wait for a decision, oldest first; {@code mine}: the caller's own, latest first
     */
    @GET
    @Operation(
            id = "listProposals",
            summary = "What waits for another operator's consent, oldest first, or the caller's own proposals, latest"
                    + " first",
            right = Right.OPERATOR,
            answer = ProposalView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("list") @Nullable String list,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            List<Proposal> rows = rows(list == null ? WAITING : list, position(paging.after()), paging.rows());
            Map<String, ProposalView> seen = views.of(rows);
            Page<Optional<ProposalView>> page = paging.page(
                    rows,
                    row -> List.of(row.proposedAt().toString(), row.id()),
                    row -> Optional.ofNullable(seen.get(row.id())));
            return Answer.of(Page.withoutGaps(page));
        });
    }

    private List<Proposal> rows(String list, Proposal.@Nullable Position after, int rows) {
        return switch (list) {
            case WAITING -> fourEyes().waiting(call.realm(), after, rows);
            case MINE -> fourEyes().ofProposer(call.realm(), call.caller().id(), after, rows);
            default -> throw Refusal.of(ProblemCode.BAD_PARAMETER);
        };
    }

    private static Proposal.@Nullable Position position(List<String> after) {
        return after.isEmpty() ? null : new Proposal.Position(Instant.parse(after.get(0)), after.get(1));
    }

    @POST
    @Path("{proposal}/approve")
    @Operation(
            id = "approveProposal",
            summary = "Agree to what another operator has proposed",
            right = Right.OPERATOR,
            body = Consent.class,
            status = 204)
    public Response approve(@Context ResourceInfo here, @PathParam("proposal") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            String known = body == null || body.isEmpty()
                    ? null
                    : call.body(body, Consent.class).warning();
            Proposal proposal = find(id);
            if (!proposal.proposedBy().equals(call.caller().id())) {
                scope.requireSecondOf(proposal.proposedBy());
            }
            ProposalKind kind = kinds.stream()
                    .filter(each -> each.code().equals(proposal.wanted().kind()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            // First: of any number of operators that agree at the same moment one goes on.
            require(fourEyes().approve(call.realm(), id, kind.isDoneByConsent(), call.deed()));
            kind.approved(proposal, known);
            return Answer.none();
        });
    }

    @POST
    @Path("{proposal}/refuse")
    @Operation(
            id = "refuseProposal",
            summary = "Do not agree to what another operator has proposed",
            right = Right.OPERATOR,
            status = 204)
    public Response refuse(@Context ResourceInfo here, @PathParam("proposal") String id) {
        return scope.answer(here, () -> {
            find(id);
            require(fourEyes().refuse(call.realm(), id, call.deed()));
            return Answer.none();
        });
    }

    @POST
    @Path("{proposal}/withdraw")
    @Operation(
            id = "withdrawProposal",
            summary = "Take back what the caller has proposed",
            right = Right.OPERATOR,
            status = 204)
    public Response withdraw(@Context ResourceInfo here, @PathParam("proposal") String id) {
        return scope.answer(here, () -> {
            require(fourEyes().withdraw(call.realm(), id, call.deed()));
            return Answer.none();
        });
    }

    /** One that there is, of a known kind, about a subject that is the caller's business. */
    private Proposal find(String id) {
        return fourEyes()
                .find(call.realm(), id)
                .filter(proposal -> views.of(List.of(proposal)).containsKey(id))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private static void require(boolean done) {
        if (!done) {
            throw Refusal.of(ProblemCode.OTHER_STATE);
        }
    }

    private FourEyes fourEyes() {
        return call.store().fourEyes();
    }
}
