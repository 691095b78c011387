package org.usercenter.account.member;

import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.certificate.CertificateView;
import org.usercenter.account.certificate.Certificates;
import org.usercenter.account.enterprise.EnterpriseScope;
import org.usercenter.account.enterprise.MemberRolesResource;
import org.usercenter.storage.member.Member;

/** One member. What is done to an account a second time changes nothing. */
public final class MemberResource {

    private final EnterpriseScope scope;
    private final String userId;
    private final Members members;
    private final MemberAccounts accounts;

    MemberResource(EnterpriseScope scope, String userId) {
        this.scope = scope;
        this.userId = userId;
        this.members = new Members(scope);
        this.accounts = new MemberAccounts(scope);
    }

    @GET
    @Operation(
            id = "getMember",
            summary = "One member; without the right to manage members one's own entry only",
            right = Right.READ,
            answer = MemberView.class,
            tagged = true)
    public Response get(@Context ResourceInfo here) {
        return scope.answer(here, () -> Answer.tagged(members.view(members.read(userId))));
    }

    @PATCH
    @Operation(
            id = "editMember",
            summary = "Change a member; name and mobile of an internal account only",
            right = Right.MEMBERS,
            body = MemberEdit.class,
            answer = MemberView.class,
            tagged = true)
    public Response edit(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(here, () -> {
            MemberEdit edit = scope.call().body(body, MemberEdit.class);
            Member before = members.managed(userId);
            scope.call().requireMatch(members.view(before));
            accounts.edit(before, edit);
            return Answer.tagged(members.view(members.read(userId)));
        });
    }

    @POST
    @Path("disable")
    @Operation(
            id = "disableMember",
            summary = "Disable an internal account: its sessions end and its business roles are taken",
            right = Right.MEMBERS,
            status = 204)
    public Response disable(@Context ResourceInfo here) {
        return change(here, () -> members.internal(userId), accounts::disable);
    }

    @POST
    @Path("enable")
    @Operation(id = "enableMember", summary = "Enable an internal account", right = Right.MEMBERS, status = 204)
    public Response enable(@Context ResourceInfo here) {
        return change(here, () -> members.internal(userId), accounts::enable);
    }

    @POST
    @Path("reset-password")
    @Operation(
            id = "resetMemberPassword",
            summary = "Send an internal account a new password, to be changed at the next login",
            right = Right.MEMBERS,
            status = 204,
            perHour = 60)
    public Response resetPassword(@Context ResourceInfo here) {
        return change(here, () -> members.internal(userId), accounts::resetPassword);
    }

    @POST
    @Path("delete")
    @Operation(
            id = "deleteMember",
            summary = "Disable an internal account and delete it after seven days",
            right = Right.MEMBERS,
            status = 204)
    public Response delete(@Context ResourceInfo here) {
        return change(here, () -> members.internal(userId), accounts::delete);
    }

    @POST
    @Path("keep")
    @Operation(
            id = "keepMember",
            summary = "Take back that an internal account is deleted; it stays disabled",
            right = Right.MEMBERS,
            status = 204)
    public Response keep(@Context ResourceInfo here) {
        return change(here, () -> members.internal(userId), accounts::keep);
    }

    @POST
    @Path("unbind")
    @Operation(
            id = "unbindMember",
            summary = "Let a sub-account go: its sessions for the enterprise end and its roles there are taken",
            right = Right.MEMBERS,
            status = 204)
    public Response unbind(@Context ResourceInfo here) {
        return change(here, () -> members.invited(userId), accounts::unbind);
    }

    /** Those of an internal account; a sub-account's own are none of the enterprise's business. */
    @GET
    @Path("certificates")
    @Operation(
            id = "listMemberCertificates",
            summary = "Certificates of an internal account, the one bound last first",
            right = Right.MEMBERS,
            answer = CertificateView.class,
            paged = true)
    public Response certificates(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            Member member = members.internal(userId);
            return Answer.of(new Certificates(scope.call(), member.userId())
                    .page(scope.call().paging(max, cursor)));
        });
    }

    /** Business roles. */
    @Path("roles")
    public MemberRolesResource roles() {
        return new MemberRolesResource(scope, userId);
    }

    private Response change(ResourceInfo here, Supplier<Member> search, Consumer<Member> work) {
        return scope.answer(here, () -> {
            work.accept(search.get());
            return Answer.none();
        });
    }
}
