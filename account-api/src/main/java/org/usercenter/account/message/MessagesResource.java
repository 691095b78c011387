package org.usercenter.account.message;

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
import org.usercenter.storage.message.PageMessage;

/** Messages to the caller (消息). */
public final class MessagesResource {

    private final Call call;

    /** For one request. */
    public MessagesResource(Call call) {
        this.call = call;
    }

    @GET
    @Operation(
            id = "listMessages",
            summary = "Messages to the account, latest first",
            right = Right.SELF,
            answer = MessageView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return call.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            String after = paging.afterId();
            List<PageMessage> rows = call.store()
                    .inbox()
                    .page(call.realm(), call.caller().id(), after == null ? null : Long.valueOf(after), paging.rows());
            return Answer.of(paging.page(rows, row -> List.of(String.valueOf(row.id())), new NoticeTexts(call)::view));
        });
    }

    @POST
    @Path("{message}/read")
    @Operation(id = "readMessage", summary = "Note that a message was seen", right = Right.SELF, status = 204)
    public Response read(@Context ResourceInfo here, @PathParam("message") String id) {
        return call.answer(here, () -> {
            call.store().inbox().markRead(call.realm(), call.caller().id(), number(id));
            return Answer.none();
        });
    }

    /** Up to the latest one that the page shows, which it names; later ones stay unread. */
    @POST
    @Path("read-all")
    @Operation(
            id = "readAllMessages",
            summary = "Note that all messages up to one were seen; without one, all there are",
            right = Right.SELF,
            status = 204)
    public Response readAll(@Context ResourceInfo here, @QueryParam("last") @Nullable String last) {
        return call.answer(here, () -> {
            call.store()
                    .inbox()
                    .markAllRead(call.realm(), call.caller().id(), last == null ? Long.MAX_VALUE : number(last));
            return Answer.none();
        });
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
    }
}
