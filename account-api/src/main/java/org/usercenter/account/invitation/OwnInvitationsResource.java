package org.usercenter.account.invitation;

import java.util.List;

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
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.invitation.SuspendedEnterpriseException;

/** Invitations that a person has got and not answered. */
public final class OwnInvitationsResource {

    private final Call call;

    /** Of the caller. */
    public OwnInvitationsResource(Call call) {
        this.call = call;
    }

    @GET
    @Operation(
            id = "listOwnInvitations",
            summary = "Invitations that wait for the caller's answer, latest first",
            right = Right.SELF,
            answer = InvitationView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return call.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            List<Invitation> rows = call.store()
                    .invitations()
                    .openOf(call.realm(), call.caller().id(), InvitationViews.position(paging.after()), paging.rows());
            return Answer.of(paging.page(rows, InvitationViews::position, new InvitationViews(call, rows)::forPerson));
        });
    }

    /** From now on the caller is a member. */
    @POST
    @Path("{invitation}/accept")
    @Operation(id = "acceptInvitation", summary = "Accept an invitation", right = Right.SELF, status = 204)
    public Response accept(@Context ResourceInfo here, @PathParam("invitation") String id) {
        return call.answer(here, () -> answered(accept(id)));
    }

    private boolean accept(String id) {
        try {
            return call.store()
                    .invitations()
                    .accept(call.realm(), id, call.caller().user(), call.deed());
        } catch (SuspendedEnterpriseException e) {
            throw Refusal.of(ProblemCode.SUSPENDED);
        }
    }

    @POST
    @Path("{invitation}/decline")
    @Operation(id = "declineInvitation", summary = "Decline an invitation", right = Right.SELF, status = 204)
    public Response decline(@Context ResourceInfo here, @PathParam("invitation") String id) {
        return call.answer(
                here,
                () -> answered(call.store()
                        .invitations()
                        .decline(call.realm(), id, call.caller().id(), call.deed())));
    }

    private static Answer answered(boolean done) {
        if (!done) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        return Answer.none();
    }
}
