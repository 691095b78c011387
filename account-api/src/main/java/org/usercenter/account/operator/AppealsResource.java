package org.usercenter.account.operator;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealDecision;
import org.usercenter.storage.appeal.AppealDesk;
import org.usercenter.storage.appeal.AppealQuery;
import org.usercenter.storage.appeal.AppealState;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.appeal.ClaimantKind;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.member.RealmPower;

/** Appeals (自助申诉) as operators work on them. An appeal that concerns the caller is none of his business. */
public final class AppealsResource {

    /** Attribute of the realm: whether two operators have to approve. */
    private static final String FOUR_EYES = "uc.appeal.four-eyes";

    private final OperatorScope scope;
    private final Call call;
    private final CaseQueue<Appeal> queue;

    /** For one request. */
    public AppealsResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
        this.queue = new CaseQueue<>(scope, scope::appeal, scope::concerns, this::desk);
    }

    /**
     * The queue, oldest first.
     *
     * @param state only those in it, or {@code all}; null: those that somebody is still to do something about
     * @param kind only {@code enterprise} or {@code person}; null: both
     * @param days only those that were submitted so many full days ago, or earlier, 1 to 365; null: all
     */
    @GET
    @Operation(
            id = "listAppeals",
            summary = "Appeals, oldest first",
            right = Right.OPERATOR,
            answer = AppealRow.class,
            paged = true)
    public Response list(
            @Context ResourceInfo here,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("days") @Nullable String days,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return queue.list(
                here,
                max,
                cursor,
                (after, rows) -> appeals().queue(call.realm(), query(state, kind, days), after, rows),
                appeal -> AppealRow.of(appeal, call.caller().id()));
    }

    private static AppealQuery query(@Nullable String state, @Nullable String kind, @Nullable String days) {
        return new AppealQuery(
                CaseQueue.states(state, AppealState.OPEN, AppealState.values()), kind(kind), CaseQueue.before(days));
    }

    private static @Nullable ClaimantKind kind(@Nullable String kind) {
        return kind == null ? null : ClaimantKind.ofCode(kind).orElseThrow(() -> Refusal.of(ProblemCode.BAD_PARAMETER));
    }

    @GET
    @Path("{appeal}")
    @Operation(
            id = "getAppeal",
            summary = "One appeal beside what the account has; every look stands in the journal",
            right = Right.OPERATOR,
            answer = AppealView.class,
            perHour = 1000)
    public Response one(@Context ResourceInfo here, @PathParam("appeal") String id) {
        return scope.answer(here, () -> {
            Appeal appeal = scope.appeal(id);
            scope.look(OperatorScope.APPEAL_LOOK, appeal.id(), Map.of());
            return Answer.of(new AppealViews(call).view(appeal));
        });
    }

    @POST
    @Path("{appeal}/take")
    @Operation(
            id = "takeAppeal",
            summary = "Take an appeal that waits, or that another one has left alone for a day",
            right = Right.OPERATOR,
            status = 204)
    public Response take(@Context ResourceInfo here, @PathParam("appeal") String id) {
        return queue.take(here, id);
    }

    @POST
    @Path("{appeal}/give-back")
    @Operation(
            id = "giveAppealBack",
            summary = "Give an appeal back that the caller has taken",
            right = Right.OPERATOR,
            status = 204)
    public Response giveBack(@Context ResourceInfo here, @PathParam("appeal") String id) {
        return queue.giveBack(here, id);
    }

    @POST
    @Path("{appeal}/ask")
    @Operation(
            id = "askForMore",
            summary = "Ask the claimant for more",
            right = Right.OPERATOR,
            body = AnswerBody.class,
            status = 204)
    public Response ask(@Context ResourceInfo here, @PathParam("appeal") String id, @Nullable String body) {
        return queue.ask(here, id, body);
    }

    @POST
    @Path("{appeal}/reject")
    @Operation(
            id = "rejectAppeal",
            summary = "Reject an appeal with a reason that the claimant reads",
            right = Right.OPERATOR,
            body = AnswerBody.class,
            status = 204)
    public Response reject(@Context ResourceInfo here, @PathParam("appeal") String id, @Nullable String body) {
        return queue.reject(here, id, body, () -> publish(id));
    }

    /** By the one who has taken it, and then by another one, unless the realm needs one only. */
    @POST
    @Path("{appeal}/approve")
    @Operation(
            id = "approveAppeal",
            summary = "Approve an appeal; with four eyes the second time by another operator",
            right = Right.OPERATOR,
            answer = ApprovalView.class)
    public Response approve(@Context ResourceInfo here, @PathParam("appeal") String id) {
        return scope.answer(here, () -> {
            requireApprovable(scope.appeal(id));
            AppealDesk.Approval approval = desk().approve(call.realm(), id, fourEyes(), call.deed());
            if (approval == AppealDesk.Approval.REFUSED) {
                throw Refusal.of(ProblemCode.OTHER_STATE);
            }
            if (approval == AppealDesk.Approval.FINAL) {
                // After the approval, which is rolled back then: of two at the same moment neither knew of the other
                // before.
                String first = scope.appeal(id).firstApprover();
                if (first != null && !first.equals(call.caller().id())) {
                    scope.requireSecondOf(first);
                }
                publish(id);
            }
            return Answer.of(new ApprovalView(approval == AppealDesk.Approval.FINAL));
        });
    }

    @POST
    @Path("{appeal}/send-back")
    @Operation(
            id = "sendAppealBack",
            summary = "Send an appeal back into the queue that another operator has approved",
            right = Right.OPERATOR,
            status = 204)
    public Response sendBack(@Context ResourceInfo here, @PathParam("appeal") String id) {
        return queue.step(here, id, () -> desk().sendBack(call.realm(), id, call.deed()));
    }

    /** Accounts with power over the realm come back by its administrators alone. */
    private void requireApprovable(Appeal appeal) {
        String userId = appeal.userId();
        UserModel account = userId == null ? null : call.session().users().getUserById(call.realm(), userId);
        if (account == null) {
            throw Refusal.of(ProblemCode.NO_ACCOUNT);
        }
        if (RealmPower.isHeldBy(account)) {
            throw Refusal.of(ProblemCode.PRIVILEGED);
        }
        if (!account.isEnabled() && !appeal.frozen()) {
            throw Refusal.of(ProblemCode.DISABLED);
        }
        if (appeals().holds(call.realm(), account.getId(), appeal.id())) {
            throw Refusal.of(ProblemCode.OTHER_APPEAL);
        }
        if (isLoginOfOther(account, appeal)) {
            throw Refusal.of(ProblemCode.MOBILE_TAKEN);
        }
    }

    /** The mobile of an enterprise may be another's too. */
    private boolean isLoginOfOther(UserModel account, Appeal appeal) {
        IdentifierStore identifiers = call.store().identifiers();
        return identifiers
                        .value(call.realm(), account.getId(), IdentifierKind.USCC)
                        .isEmpty()
                && identifiers
                        .findProvedUserId(
                                call.realm(),
                                IdentifierKind.MOBILE,
                                appeal.contact().e164())
                        .filter(holder -> !holder.equals(account.getId()))
                        .isPresent();
    }

    /** On unless the realm says otherwise. */
    private boolean fourEyes() {
        return call.realm().getAttribute(FOUR_EYES, true);
    }

    private void publish(String id) {
        Appeal decided = appeals().find(call.realm(), id).orElseThrow();
        new AppealDecision(call.session(), call.realm(), decided, call.deed()).publish();
    }

    private AppealDesk desk() {
        return call.store().appealDesk();
    }

    private AppealStore appeals() {
        return call.store().appeals();
    }
}
