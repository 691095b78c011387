package org.usercenter.account.enterprise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.usercenter.account.business.ChosenRoles;
import org.usercenter.account.business.MemberRoles;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.account.text.SystemNames;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.GrantRequest;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/** What members ask the main account for (开通申请). */
public final class RequestsResource {

    private static final String GRANTED = "business.request-granted";
    private static final String REFUSED = "business.request-refused";

    private final EnterpriseScope scope;
    private final Call call;

    RequestsResource(EnterpriseScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /** Those that wait for an answer, oldest first. */
    @GET
    @Operation(
            id = "listRequests",
            summary = "Requests of members for business systems that wait for an answer",
            right = Right.GRANTS,
            answer = RequestView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            List<GrantRequest> rows = call.store()
                    .grantRequests()
                    .open(call.realm(), scope.groupId(), position(paging.after()), paging.rows());
            Map<String, Set<String>> ofEnterprise =
                    call.store().grants().all(call.realm(), new Holder.Enterprise(scope.groupId()));
            Map<String, Member> members = call.store()
                    .members()
                    .findAll(
                            call.realm(),
                            scope.groupId(),
                            rows.stream().map(GrantRequest::userId).toList());
            return Answer.of(paging.page(
                    rows,
                    row -> List.of(row.requestedAt().toString(), row.id()),
                    row -> view(row, members.get(row.userId()), ofEnterprise.getOrDefault(row.clientId(), Set.of()))));
        });
    }

    /** Gives roles of the system that was asked for. */
    @POST
    @Path("{request}/grant")
    @Operation(
            id = "grantRequest",
            summary = "Grant a request with these roles",
            right = Right.GRANTS,
            body = ChosenRoles.class,
            status = 204)
    public Response grant(@Context ResourceInfo here, @PathParam("request") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            GrantRequest request = open(id);
            List<String> roles = call.body(body, ChosenRoles.class).roles();
            ClientModel client = call.realm().getClientById(request.clientId());
            if (client == null || roles == null || roles.isEmpty()) {
                throw Refusal.of(ProblemCode.INVALID, "roles", FieldCode.MISSING);
            }
            Holder.Member member = new Holder.Member(scope.groupId(), request.userId());
            new MemberRoles(call, member, scope.membership().mainAccountId()).add(client, roles);
            if (call.store()
                    .grantRequests()
                    .find(call.realm(), member, client.getId())
                    .isPresent()) {
                // He had all of them: nothing was given that would have settled it.
                throw Refusal.of(ProblemCode.INVALID, "roles", FieldCode.NOT_OFFERED);
            }
            tell(request, GRANTED);
            return Answer.none();
        });
    }

    @POST
    @Path("{request}/refuse")
    @Operation(id = "refuseRequest", summary = "Refuse a request", right = Right.GRANTS, status = 204)
    public Response refuse(@Context ResourceInfo here, @PathParam("request") String id) {
        return scope.answer(here, () -> {
            GrantRequest request = open(id);
            if (!call.store().grantRequests().decline(call.realm(), scope.groupId(), id, call.deed())) {
                throw Refusal.of(ProblemCode.NOT_FOUND);
            }
            tell(request, REFUSED);
            return Answer.none();
        });
    }

    private static GrantRequest.@Nullable Position position(List<String> after) {
        return after.isEmpty() ? null : new GrantRequest.Position(Instant.parse(after.get(0)), after.get(1));
    }

    private GrantRequest open(String id) {
        return call.store()
                .grantRequests()
                .find(call.realm(), scope.groupId(), id)
                .filter(request -> !request.declined())
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private void tell(GrantRequest request, String kind) {
        call.store()
                .outbox()
                .write(
                        call.realm(),
                        new NewMessage(
                                request.userId(),
                                kind,
                                Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL)),
                                // Read by somebody whose language is not known here: as the realm's own.
                                Map.of("system", systemName(request, true)),
                                false));
    }

    private RequestView view(GrantRequest request, @Nullable Member member, Set<String> heldByEnterprise) {
        ClientModel client = call.realm().getClientById(request.clientId());
        List<BusinessRole> roles = client == null
                ? List.of()
                : call.store()
                        .catalogue()
                        .roles(client)
                        .filter(role -> heldByEnterprise.contains(role.id()))
                        .toList();
        return new RequestView(
                request.id(),
                request.userId(),
                member == null || member.name().isEmpty() ? request.loginName() : member.name(),
                request.loginName(),
                client == null ? "" : client.getClientId(),
                systemName(request, call.inChinese()),
                roles.stream().map(BusinessRole::name).toList(),
                roles.stream().map(this::words).toList(),
                request.requestedAt().toString());
    }

    private String words(BusinessRole role) {
        String description = role.description().in(call.inChinese());
        return description.isEmpty() ? role.name() : description;
    }

    private String systemName(GrantRequest request, boolean chinese) {
        ClientModel client = call.realm().getClientById(request.clientId());
        return client == null ? "" : new SystemNames(call.session(), call.realm(), chinese).of(client);
    }
}
