package org.usercenter.account.invitation;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.DELETE;
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
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Paging;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.invitation.InvitationState;
import org.usercenter.storage.invitation.InvitationStore;
import org.usercenter.storage.invitation.NewInvitation;
import org.usercenter.storage.limit.RateLimit;

/** Invitations that an enterprise has sent. */
public final class InvitationsResource {

    /** Attribute of the realm: {@code true} when an invited person is a member at once, without being asked. */
    static final String AT_ONCE = "uc.invitations-at-once";

    private static final String DEPARTMENTS = "departments";
    private static final String ROLES = "roles";
    /** To one person, by one enterprise, with those that were taken back. */
    private static final RateLimit TO_ONE = new RateLimit("member.invite-person", 3, Duration.ofDays(7));

    private final EnterpriseScope scope;
    private final Call call;

    /** Of the enterprise that the caller belongs to. */
    public InvitationsResource(EnterpriseScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    /** Latest first; of each person the latest one only. */
    @GET
    @Operation(
            id = "listInvitations",
            summary = "Invitations of an enterprise, latest first",
            right = Right.MEMBERS,
            answer = InvitationView.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("state") @Nullable String state,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return scope.answer(here, () -> {
            Paging paging = call.paging(max, cursor);
            InvitationState wanted = state == null || state.isBlank()
                    ? null
                    : InvitationState.ofCode(state).orElseThrow(() -> Refusal.of(ProblemCode.BAD_PARAMETER));
            List<Invitation> rows = call.store()
                    .invitations()
                    .ofEnterprise(
                            call.realm(),
                            scope.groupId(),
                            wanted,
                            InvitationViews.position(paging.after()),
                            paging.rows());
            return Answer.of(
                    paging.page(rows, InvitationViews::position, new InvitationViews(call, rows)::forEnterprise));
        });
    }

    @POST
    @Path("search")
    @Operation(
            id = "searchCandidate",
            summary = "Find a person by exact name and login name or document number; the answer is masked",
            right = Right.MEMBERS,
            body = CandidateSearch.class,
            answer = CandidateView.class,
            perHour = 60)
    public Response search(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(
                here, () -> Answer.of(new Candidates(scope).search(call.body(body, CandidateSearch.class))));
    }

    /** Invites whom a search has found. */
    @POST
    @Operation(
            id = "createInvitation",
            summary = "Invite a person; where the realm says so, he is a member at once",
            right = Right.MEMBERS,
            body = InvitationBody.class,
            answer = InvitationView.class,
            status = 201,
            once = true,
            perHour = 100)
    public Response create(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(
                here,
                () -> call.once(body, () -> {
                    InvitationBody wanted = call.body(body, InvitationBody.class);
                    if (wanted.candidate() == null || wanted.candidate().isBlank()) {
                        throw Refusal.of(ProblemCode.INVALID, "candidate", FieldCode.MISSING);
                    }
                    List<String> departments = list(DEPARTMENTS, wanted.departments(), NewInvitation.MAX_DEPARTMENTS);
                    List<String> named = list(ROLES, wanted.roles(), NewInvitation.MAX_ROLES);
                    refuseForeign(departments);
                    Map<String, Set<String>> roles = roles(named);
                    // Last of what can be refused: a token that is taken is not given back.
                    Candidates.Found person = new Candidates(scope).take(wanted.candidate());
                    Invitation made = invite(person, departments, roles);
                    URI place = call.session()
                            .getContext()
                            .getUri()
                            .getAbsolutePathBuilder()
                            .path(made.id())
                            .build();
                    return Answer.created(place, new InvitationViews(call, List.of(made)).forEnterprise(made));
                }));
    }

    private Invitation invite(Candidates.Found person, List<String> departments, Map<String, Set<String>> roles) {
        scope.requireSettled();
        if (call.store().invitations().isDeclined(call.realm(), scope.groupId(), person.userId())) {
            throw Refusal.of(ProblemCode.DECLINED);
        }
        NewInvitation invitation = new NewInvitation(
                scope.groupId(), person.userId(), person.name(), person.loginName(), departments, roles);
        UserModel account = call.session().users().getUserById(call.realm(), person.userId());
        boolean atOnce = account != null && Boolean.parseBoolean(call.realm().getAttribute(AT_ONCE));
        InvitationStore invitations = call.store().invitations();
        Invitation made = (atOnce
                        ? invitations.admit(call.realm(), invitation, account, call.deed())
                        : invitations.invite(call.realm(), invitation, call.deed()))
                .orElseThrow(() -> Refusal.of(ProblemCode.INVITED_ALREADY));
        // Last, so that only what is sent counts.
        call.acquire(TO_ONE, scope.groupId() + " " + person.userId());
        return made;
    }

    private static List<String> list(String field, @Nullable List<String> wanted, int max) {
        if (wanted != null && wanted.size() > max) {
            throw Refusal.of(ProblemCode.INVALID, field, FieldCode.TOO_LONG);
        }
        return wanted == null ? List.of() : wanted;
    }

    private void refuseForeign(List<String> departments) {
        Set<String> wanted = new HashSet<>(departments);
        int known = call.store()
                .departments()
                .paths(call.realm(), scope.groupId(), List.copyOf(wanted))
                .size();
        if (known != wanted.size()) {
            throw Refusal.of(ProblemCode.INVALID, DEPARTMENTS, FieldCode.NOT_OFFERED);
        }
    }

    /** Only roles that the enterprise has, and only by whoever gives roles to members. */
    private Map<String, Set<String>> roles(List<String> names) {
        if (!names.isEmpty() && !scope.has(Right.GRANTS)) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
        Map<String, Set<String>> roles = new HashMap<>();
        for (String name : names) {
            int colon = name.lastIndexOf(':');
            ClientModel client = colon < 0 ? null : call.realm().getClientByClientId(name.substring(0, colon));
            if (client == null) {
                throw Refusal.of(ProblemCode.INVALID, ROLES, FieldCode.NOT_OFFERED);
            }
            Set<String> held =
                    call.store().grants().roles(call.realm(), new Holder.Enterprise(scope.groupId()), client.getId());
            String id = call.store()
                    .catalogue()
                    .roles(client)
                    .filter(role -> role.name().equals(name.substring(colon + 1))
                            && role.accountTypes().contains(AccountType.MEMBER))
                    .map(BusinessRole::id)
                    .filter(held::contains)
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(ProblemCode.INVALID, ROLES, FieldCode.NOT_OFFERED));
            roles.computeIfAbsent(client.getId(), of -> new HashSet<>()).add(id);
        }
        return roles;
    }

    @DELETE
    @Path("{invitation}")
    @Operation(
            id = "withdrawInvitation",
            summary = "Take back an invitation that waits for an answer",
            right = Right.MEMBERS,
            status = 204)
    public Response withdraw(@Context ResourceInfo here, @PathParam("invitation") String id) {
        return scope.answer(here, () -> {
            if (!call.store().invitations().withdraw(call.realm(), scope.groupId(), id, call.deed())) {
                throw Refusal.of(ProblemCode.NOT_FOUND);
            }
            return Answer.none();
        });
    }
}
