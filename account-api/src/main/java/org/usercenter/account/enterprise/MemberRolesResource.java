package org.usercenter.account.enterprise;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.usercenter.account.business.ChosenRoles;
import org.usercenter.account.business.MemberRoles;
import org.usercenter.account.business.SystemRoles;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.MemberRole;

/** Business roles of a member (角色授权). The main account has all that the enterprise has, and is no member here. */
public final class MemberRolesResource {

    private final EnterpriseScope scope;
    private final String userId;

    /** Of a member of the enterprise that the caller belongs to. */
    public MemberRolesResource(EnterpriseScope scope, String userId) {
        this.scope = scope;
        this.userId = userId;
    }

    @GET
    @Operation(
            id = "listMemberRoles",
            summary = "Business roles of a member, by system",
            right = Right.GRANTS,
            answer = SystemRoles.class,
            listed = true)
    public Response list(@Context ResourceInfo here) {
        return scope.answer(here, () -> Answer.of(roles().views()));
    }

    @GET
    @Path("{client}")
    @Operation(
            id = "getMemberRoles",
            summary = "Business roles of a member in one system",
            right = Right.GRANTS,
            answer = SystemRoles.class,
            tagged = true)
    public Response get(@Context ResourceInfo here, @PathParam("client") String clientId) {
        return scope.answer(here, () -> {
            MemberRoles roles = roles();
            return Answer.tagged(roles.view(roles.client(clientId)));
        });
    }

    /** Gives just these. */
    @PUT
    @Path("{client}")
    @Operation(
            id = "setMemberRoles",
            summary = "Give a member just these business roles in one system",
            right = Right.GRANTS,
            body = ChosenRoles.class,
            answer = SystemRoles.class,
            tagged = true)
    public Response set(
            @Context ResourceInfo here, @PathParam("client") String clientId, @Nullable String body) {
        return scope.answer(here, () -> {
            MemberRoles roles = roles();
            ClientModel client = roles.client(clientId);
            List<String> chosen = scope.call().body(body, ChosenRoles.class).roles();
            if (chosen == null) {
                throw Refusal.of(ProblemCode.INVALID, "roles", FieldCode.MISSING);
            }
            scope.call().requireMatch(roles.view(client));
            roles.set(client, chosen);
            return Answer.tagged(roles.view(client));
        });
    }

    private MemberRoles roles() {
        return scope.call()
                .store()
                .memberships()
                .membership(scope.call().realm(), userId, scope.groupId())
                .filter(membership -> membership.role() != MemberRole.OWNER)
                .map(membership -> new MemberRoles(
                        scope.call(), new Holder.Member(scope.groupId(), userId), membership.mainAccountId()))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }
}
