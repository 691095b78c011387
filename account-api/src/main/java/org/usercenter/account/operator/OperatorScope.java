package org.usercenter.account.operator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Right;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.member.RealmPower;
import org.usercenter.storage.review.Review;

/**
 * The one place that decides what the caller may do as an operator: nothing without the realm role, which is asked for at
 * each request, and nothing that concerns him, which is one rule for all.
 */
public final class OperatorScope {

    /** Journal: one looked at an appeal. */
    static final String APPEAL_LOOK = "appeal.look";
    /** Journal: at a review. */
    static final String REVIEW_LOOK = "review.look";

    private static final String APPEAL_MATERIAL = "appeal.material";
    private static final String REVIEW_MATERIAL = "review.material";

    /** Journal: at an enterprise. */
    public static final String ENTERPRISE_LOOK = "enterprise.read";
    /** Journal: at a person, or an internal account. */
    public static final String PERSON_LOOK = "person.read";

    private final Call call;
    private final OwnConcerns concerns;

    /** Of one request. */
    public OperatorScope(Call call) {
        this.call = call;
        this.concerns = new OwnConcerns(call);
    }

    /**
     * Answers, if the caller is an operator and the method's operation asks for no more. Every refusal stands in the
     * journal.
     */
    public Response answer(ResourceInfo here, Supplier<Answer> work) {
        Caller caller = call.caller();
        return call.answer(here, caller.isOperator() ? Set.of(Right.OPERATOR) : Set.of(), () -> {
            // Whoever can open a session in the name of any operator would be two of them alone, and look in their
            // name.
            if (caller.impersonated()) {
                call.recordRefusal(here);
                throw Refusal.of(ProblemCode.IMPERSONATED);
            }
            if (!call.reads() && !call.store().takeOvers().counts(call.realm(), caller.id(), caller.provedAt())) {
                throw Refusal.of(ProblemCode.NOT_AUTHENTICATED);
            }
            return work.get();
        });
    }

    /**
     * Whether the appeal is about the caller's own account, or that of an enterprise that the caller belongs to, or its new
     * mobile is that of one of these.
     */
    boolean concerns(Appeal appeal) {
        String userId = appeal.userId();
        return (userId != null && concerns(userId))
                || concerns.mobiles().contains(appeal.contact().e164());
    }

    /**
     * Finds out for all rows of a page at once what {@link #concerns} will say; otherwise each would be asked about on its own.
     *
     * @param userIds at most a page
     */
    public void weigh(Stream<String> userIds) {
        concerns.weigh(userIds.collect(Collectors.toSet()));
    }

    /** The same for {@link #isSameHuman}. */
    public void weighHumans(Stream<String> userIds) {
        concerns.weighHumans(userIds.collect(Collectors.toSet()));
    }

    /**
     * Whether an account is the caller's own, or the main or an internal one of an enterprise that the caller belongs to, or
     * names his document or a mobile of one of these. The one rule of what is none of an operator's business.
     */
    public boolean concerns(String userId) {
        return concerns.include(userId);
    }

    /**
     * The same of an enterprise and whom it names.
     *
     * @param mainAccountId user id of its main account
     */
    public boolean concerns(String groupId, String mainAccountId) {
        return isOwnEnterprise(groupId) || concerns(mainAccountId);
    }

    /**
     * The caller decides after another operator (四眼原则): that one still is an operator, and another human.
     *
     * @throws Refusal otherwise
     */
    public void requireSecondOf(String firstId) {
        UserModel first = call.session().users().getUserById(call.realm(), firstId);
        RoleModel role = call.realm().getRole(RealmPower.OPERATOR);
        if (first == null || !first.isEnabled() || role == null || !first.hasRole(role)) {
            throw Refusal.of(ProblemCode.OTHER_STATE);
        }
        if (isSameHuman(firstId)) {
            throw Refusal.of(ProblemCode.SAME_HUMAN);
        }
    }

    /** Whether another operator is the same human, by document or mobile. */
    public boolean isSameHuman(String userId) {
        return concerns.isSameHuman(userId);
    }

    /**
     * An appeal.
     *
     * @throws Refusal when there is none, or it concerns the caller, which is the same to him
     */
    Appeal appeal(String id) {
        return findAppeal(id).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private Optional<Appeal> findAppeal(String id) {
        return call.store().appeals().find(call.realm(), id).filter(appeal -> !concerns(appeal));
    }

    /**
     * A review.
     *
     * @throws Refusal when there is none, or it concerns the caller, which is the same to him
     */
    Review review(String id) {
        return findReview(id).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private Optional<Review> findReview(String id) {
        return call.store().reviews().find(call.realm(), id).filter(review -> !concerns(review.userId()));
    }

    /**
     * An account.
     *
     * @throws Refusal when there is none, or it concerns the caller, which is the same to him
     */
    public UserModel account(String userId) {
        return Optional.ofNullable(call.session().users().getUserById(call.realm(), userId))
                .filter(account -> !concerns(account.getId()))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    /** Whether the caller belongs to the enterprise. */
    public boolean isOwnEnterprise(String groupId) {
        return concerns.enterprises().contains(groupId);
    }

    /** The case with that id, whose materials the caller may look at now. */
    Optional<CaseFile> file(String id) {
        return findAppeal(id)
                .filter(new AppealViews(call)::mayRead)
                .map(appeal -> new CaseFile(id, APPEAL_MATERIAL, document -> call.store()
                        .appeals()
                        .material(call.realm(), id, document)
                        .or(() -> ofAccount(appeal.userId(), document))))
                .or(() -> findReview(id)
                        .filter(new ReviewViews(call)::mayRead)
                        .map(review ->
                                new CaseFile(id, REVIEW_MATERIAL, document -> ofAccount(review.userId(), document))));
    }

    private Optional<StoredDocument> ofAccount(@Nullable String userId, DocumentId document) {
        return userId == null
                ? Optional.empty()
                : call.store().documents().findOfAccount(call.realm(), userId, document);
    }

    /**
     * Writes into the journal that the caller has looked for something, which is for operators alone.
     *
     * @param found how many of it there were
     */
    public void search(String action, int found) {
        Map<String, String> details = Map.of("count", String.valueOf(found));
        call.store()
                .journal()
                .recordApart(
                        call.realm(),
                        call.entry(action, call.caller().id(), details).outsideEnterprises());
    }

    /** Writes into the journal that the caller looks at something, whatever becomes of the request. */
    public void look(String action, String id, Map<String, String> details) {
        call.store().journal().recordApart(call.realm(), call.entry(action, id, details));
    }

    /** The request. */
    public Call call() {
        return call;
    }
}
