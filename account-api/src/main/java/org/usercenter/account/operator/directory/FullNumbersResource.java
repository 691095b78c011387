package org.usercenter.account.operator.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.foureyes.Proposal;

/** Full numbers of identity documents, each told once to the operator who has another one's consent. */
public final class FullNumbersResource {

    private final OperatorScope scope;
    private final Call call;

    /** Of one request. */
    public FullNumbersResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /** The journal has whose number it was, why it was read and who agreed. */
    @POST
    @Path("{proposal}/read")
    @Operation(
            id = "readFullNumber",
            summary = "Read a full number, once, after another operator has agreed",
            right = Right.OPERATOR,
            answer = FullNumber.class,
            perHour = 60)
    public Response read(@Context ResourceInfo here, @PathParam("proposal") String id) {
        return scope.answer(here, () -> {
            Proposal proposal = call.store()
                    .fourEyes()
                    .find(call.realm(), id)
                    .filter(found -> found.wanted().kind().equals(Numbers.KIND))
                    .filter(found -> found.proposedBy().equals(call.caller().id()))
                    .filter(found ->
                            new NumberReading(scope).subjects(List.of(found)).containsKey(id))
                    .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            Numbers.Held held =
                    new Numbers(call).of(proposal.wanted()).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            if (!call.store().fourEyes().use(call.realm(), id, call.deed())) {
                throw Refusal.of(ProblemCode.OTHER_STATE);
            }
            call.record("number.read", proposal.wanted().subjectId(), details(proposal));
            return Answer.of(new FullNumber(
                    held.name(), held.document().type().code(), held.document().number()));
        });
    }

    private static Map<String, String> details(Proposal proposal) {
        Map<String, String> details = new HashMap<>(
                Map.of("proposal", proposal.id(), "reason", proposal.wanted().reason()));
        if (proposal.decidedBy() != null) {
            details.put("consent", proposal.decidedBy());
        }
        Numbers.part(proposal.wanted()).ifPresent(part -> details.put("part", part.code()));
        return details;
    }
}
