package org.usercenter.account.member;

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
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.account.spreadsheet.SpreadsheetAnswer;
import org.usercenter.storage.member.MemberPage;

/** Members of an enterprise. */
public final class MembersResource {

    private final EnterpriseScope scope;
    private final Call call;

    /** Of the enterprise that the caller belongs to. */
    public MembersResource(EnterpriseScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /** Those that are asked for; the main account is none of them. */
    @GET
    @Operation(
            id = "listMembers",
            summary = "Members, searched by name and login name, filtered and in order",
            right = Right.MEMBERS,
            answer = MemberView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("search") @Nullable String search,
            @QueryParam("department") @Nullable String department,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable String state,
            @QueryParam("role") @Nullable String role,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("order") @Nullable String order,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            MemberParameters parameters = new MemberParameters(search, department, kind, state, role, sort, order);
            Paging paging = call.paging(max, cursor);
            MemberPage page = call.store()
                    .members()
                    .page(call.realm(), scope.groupId(), parameters.query(call, paging.after(), paging.rows()));
            return Answer.of(paging.page(page.items(), parameters::position, MemberView::listed, page.total()));
        });
    }

    /** Makes an internal account. */
    @POST
    @Operation(
            id = "createMember",
            summary = "Make an internal account; its first password goes to its mobile",
            right = Right.MEMBERS,
            body = NewMemberBody.class,
            answer = MemberView.class,
            status = 201,
            once = true,
            perHour = 300)
    public Response create(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(
                here,
                () -> call.once(body, () -> {
                    NewMember wanted = NewMember.of(call.body(body, NewMemberBody.class));
                    String userId = new MemberCreation(scope).create(wanted);
                    URI place = call.session()
                            .getContext()
                            .getUri()
                            .getAbsolutePathBuilder()
                            .path(userId)
                            .build();
                    Members members = new Members(scope);
                    return Answer.created(place, members.view(members.read(userId)));
                }));
    }

    /** All of them, streamed. */
    @GET
    @Path("export.xlsx")
    @Operation(
            id = "exportMembers",
            summary = "All members as a spreadsheet",
            right = Right.MEMBERS,
            media = SpreadsheetAnswer.MEDIA_TYPE,
            perHour = 20)
    public Response export(@Context ResourceInfo here) {
        return scope.answer(here, () -> {
            MembersSheet sheet = MembersSheet.of(
                    call.session().getKeycloakSessionFactory(), call.realm(), scope.groupId(), call.inChinese());
            call.record("member.export", scope.groupId(), Map.of());
            StreamingOutput content = sheet::write;
            return Answer.ready(SpreadsheetAnswer.of(content, "members.xlsx"));
        });
    }

    /** One of them. */
    @Path("{user}")
    public MemberResource member(@PathParam("user") String userId) {
        return new MemberResource(scope, userId);
    }
}
