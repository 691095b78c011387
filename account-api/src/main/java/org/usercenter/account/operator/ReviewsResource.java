package org.usercenter.account.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.review.Review;
import org.usercenter.storage.review.ReviewDesk;
import org.usercenter.storage.review.ReviewProgress;
import org.usercenter.storage.review.ReviewQuery;

/**
 * Reviews of registrations (注册审核) as operators work on them. A review that concerns the caller is none of his business.
 */
public final class ReviewsResource {

    /** The number that was declared cannot be found out by trying. */
    private static final RateLimit NUMBERS = new RateLimit("operator.review.number", 10, Duration.ofHours(1));

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final OperatorScope scope;
    private final Call call;
    private final CaseQueue<Review> queue;

    /** For one request. */
    public ReviewsResource(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
        this.queue = new CaseQueue<>(scope, scope::review, review -> scope.concerns(review.userId()), this::desk);
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
            id = "listReviews",
            summary = "Reviews of registrations, oldest first",
            right = Right.OPERATOR,
            answer = ReviewRow.class,
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
                (after, rows) -> call.store().reviews().queue(call.realm(), query(state, kind, days), after, rows),
                review -> ReviewRow.of(review, call.caller().id()));
    }

    private static ReviewQuery query(@Nullable String state, @Nullable String kind, @Nullable String days) {
        return new ReviewQuery(
                CaseQueue.states(state, ReviewProgress.OPEN, ReviewProgress.values()),
                type(kind),
                CaseQueue.before(days));
    }

    private static @Nullable AccountType type(@Nullable String kind) {
        return kind == null
                ? null
                : AccountType.ofCode(kind)
                        .filter(type -> type != AccountType.MEMBER)
                        .orElseThrow(() -> Refusal.of(ProblemCode.BAD_PARAMETER));
    }

    @GET
    @Path("{review}")
    @Operation(
            id = "getReview",
            summary = "What was declared beside its materials; every look stands in the journal",
            right = Right.OPERATOR,
            answer = ReviewView.class,
            perHour = 1000)
    public Response one(@Context ResourceInfo here, @PathParam("review") String id) {
        return scope.answer(here, () -> {
            Review review = scope.review(id);
            scope.look(OperatorScope.REVIEW_LOOK, review.id(), Map.of("account", review.userId()));
            return Answer.of(new ReviewViews(call).view(review));
        });
    }

    @POST
    @Path("{review}/take")
    @Operation(
            id = "takeReview",
            summary = "Take a review that waits, or that another one has left alone for a day",
            right = Right.OPERATOR,
            status = 204)
    public Response take(@Context ResourceInfo here, @PathParam("review") String id) {
        return queue.take(here, id);
    }

    @POST
    @Path("{review}/give-back")
    @Operation(
            id = "giveReviewBack",
            summary = "Give a review back that the caller has taken",
            right = Right.OPERATOR,
            status = 204)
    public Response giveBack(@Context ResourceInfo here, @PathParam("review") String id) {
        return queue.giveBack(here, id);
    }

    @POST
    @Path("{review}/ask")
    @Operation(
            id = "askRegistrant",
            summary = "Ask the registrant for more",
            right = Right.OPERATOR,
            body = AnswerBody.class,
            status = 204)
    public Response ask(@Context ResourceInfo here, @PathParam("review") String id, @Nullable String body) {
        return queue.ask(here, id, body);
    }

    @POST
    @Path("{review}/reject")
    @Operation(
            id = "rejectReview",
            summary = "Leave the account at level 1, with a reason that the registrant reads",
            right = Right.OPERATOR,
            body = AnswerBody.class,
            status = 204)
    public Response reject(@Context ResourceInfo here, @PathParam("review") String id, @Nullable String body) {
        return queue.reject(here, id, body, () -> {});
    }

    /** Whoever approves has read the document: its number is compared with the one that was declared. */
    @POST
    @Path("{review}/approve")
    @Operation(
            id = "approveReview",
            summary = "Give the account level 2, naming the document number that the materials show",
            right = Right.OPERATOR,
            body = NumberBody.class,
            status = 204)
    public Response approve(@Context ResourceInfo here, @PathParam("review") String id, @Nullable String body) {
        return scope.answer(here, () -> {
            Review review = scope.review(id);
            String number = call.body(body, NumberBody.class).number();
            // Before anything is compared: whoever declares something else at the same moment does so before or after.
            call.store().takeOvers().holdAccount(review.userId());
            requireApprovable(review, number);
            if (!desk().approve(call.realm(), id, call.deed())) {
                throw Refusal.of(ProblemCode.OTHER_STATE);
            }
            return Answer.none();
        });
    }

    private void requireApprovable(Review review, @Nullable String number) {
        if (!new ReviewViews(call).mayRead(review)) {
            throw Refusal.of(ProblemCode.OTHER_STATE);
        }
        UserModel account = call.session().users().getUserById(call.realm(), review.userId());
        Declared declared = Declared.of(call, review.userId());
        if (account == null || declared.isEmpty()) {
            throw Refusal.of(ProblemCode.NO_ACCOUNT);
        }
        if (!account.isEnabled()) {
            throw Refusal.of(ProblemCode.DISABLED);
        }
        Enterprise enterprise = declared.enterprise();
        if (enterprise != null
                && call.store()
                        .suspensions()
                        .find(call.realm(), enterprise.groupId())
                        .isPresent()) {
            throw Refusal.of(ProblemCode.SUSPENDED);
        }
        if (call.store().appeals().holds(call.realm(), account.getId(), null)) {
            throw Refusal.of(ProblemCode.OTHER_APPEAL);
        }
        LocalDate lastDay = declared.validUntil();
        if (lastDay != null && lastDay.isBefore(today())) {
            throw Refusal.of(ProblemCode.DOCUMENT_OVER);
        }
        declared.shown().ifPresent(shown -> compare(review, shown.document(), number));
    }

    private static LocalDate today() {
        return Instant.ofEpochMilli(Time.currentTimeMillis()).atZone(CHINA).toLocalDate();
    }

    private void compare(Review review, IdentityDocument declared, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.of(ProblemCode.INVALID, "number", FieldCode.MISSING);
        }
        call.acquire(NUMBERS, review.id());
        if (!isSame(declared, typed)) {
            throw Refusal.of(ProblemCode.INVALID, "number", FieldCode.DIFFERS);
        }
    }

    private static boolean isSame(IdentityDocument declared, String typed) {
        try {
            return MessageDigest.isEqual(
                    bytes(declared.indexValue()), bytes(new IdentityDocument(declared.type(), typed).indexValue()));
        } catch (InvalidIdentifierException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ReviewDesk desk() {
        return call.store().reviewDesk();
    }
}
