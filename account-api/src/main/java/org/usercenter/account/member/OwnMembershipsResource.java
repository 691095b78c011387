package org.usercenter.account.member;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.member.Leaving;

/** Enterprises that the caller belongs to as a sub-account, and can leave. */
public final class OwnMembershipsResource {

    private final Call call;

    /** Of the caller. */
    public OwnMembershipsResource(Call call) {
        this.call = call;
    }

    /** Leaves it; the main account is told. */
    @DELETE
    @Path("{enterprise}")
    @Operation(
            id = "leaveEnterprise",
            summary = "Leave an enterprise as a sub-account; what one has open for it ends",
            right = Right.SELF,
            status = 204)
    public Response leave(@Context ResourceInfo here, @PathParam("enterprise") String enterpriseId) {
        return call.answer(here, () -> {
            Membership membership = call.store()
                    .memberships()
                    .membership(call.realm(), call.caller().id(), enterpriseId)
                    .filter(found -> call.store().enterprises().lock(call.realm(), found.groupId()))
                    .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            if (membership.role() != MemberRole.INVITED) {
                throw Refusal.of(ProblemCode.OTHER_KIND);
            }
            new Leaving(call.store(), call.realm())
                    .leave(membership, call.caller().user(), call.deed());
            return Answer.none();
        });
    }
}
