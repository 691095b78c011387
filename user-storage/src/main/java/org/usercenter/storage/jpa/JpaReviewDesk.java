package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageKind;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.Outbox;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.ReviewState;
import org.usercenter.storage.review.Review;
import org.usercenter.storage.review.ReviewDesk;
import org.usercenter.storage.review.ReviewStore;

/** The steps of operators on {@code UC_REVIEW}, and the level that follows an approval. */
final class JpaReviewDesk extends JpaDesk implements ReviewDesk {
    private static final String TAKE = "review.take";
    private static final String TAKE_OVER = "review.take-over";
    private static final String GIVE_BACK = "review.give-back";
    private static final String ASK = "review.ask";
    private static final String REJECT = "review.reject";
    private static final String APPROVE = "review.approve";
    /** About the account, whose holder finds it there. */
    private static final String REVIEWED = "realname.reviewed";

    /** Milliseconds by which whoever is asked has longer than an operator. */
    private static final long ANSWERED_LATE =
            ReviewStore.ANSWER_TIME.minus(PATIENCE).toMillis();

    private static final String NOT_OWN = "a.userId <> :me";
    private static final Kind KIND = new Kind(
            new Actions(TAKE, TAKE_OVER, GIVE_BACK, ASK, REJECT),
            "a.state = 'submitted'",
            // What was asked for has not come: any operator decides by what there is.
            "((a.state = 'needs-more' and a.changedAt + " + ANSWERED_LATE + " <= :left)"
                    + " or (a.state = 'taken' and a.operatorId <> :me))",
            NOT_OWN,
            "",
            "a.state = 'submitted'",
            "",
            Sealing.REVIEW_ANSWER);
    private static final Set<Destination> EVERYWHERE =
            Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.SMS), Destination.of(Channel.EMAIL));

    private final CaseSteps steps;
    private final ReviewStore reviews;
    private final Subjects subjects;
    private final RealNameStore realNames;
    private final Outbox outbox;
    private final InstantSource clock;

    /** Who is reviewed. */
    record Subjects(PersonStore persons, EnterpriseStore enterprises) {

        /** Last day of the document that a level stands for; null: no end. */
        @Nullable
        LocalDate lastDay(RealmModel realm, String userId) {
            return enterprises
                    .findByMainAccount(realm, userId)
                    .map(enterprise ->
                            Optional.ofNullable(enterprise.particulars().validUntil()))
                    .orElseGet(() -> persons.find(realm, userId).map(Person::documentValidUntil))
                    .orElse(null);
        }
    }

    JpaReviewDesk(
            Sealing sealing,
            CaseSteps steps,
            ReviewStore reviews,
            Subjects subjects,
            RealNameStore realNames,
            Outbox outbox,
            InstantSource clock) {
        super(KIND, sealing, steps, clock);
        this.steps = steps;
        this.reviews = reviews;
        this.subjects = subjects;
        this.realNames = realNames;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean approve(RealmModel realm, String id, Deed deed) {
        boolean done = did(
                realm,
                APPROVE,
                id,
                deed,
                "a.state = 'approved', a.answerSealed = null, a.endsAt = :end",
                MINE + " and " + NOT_OWN,
                Map.of("end", clock.instant().plus(ReviewStore.KEPT).toEpochMilli()),
                Map.of());
        if (!done) {
            return false;
        }
        String userId = reviews.find(realm, id).map(Review::userId).orElseThrow();
        realNames.record(
                realm,
                userId,
                new RealNameChange(
                        RealNameLevel.VERIFIED,
                        WAY,
                        id,
                        Instant.ofEpochMilli(clock.millis()),
                        RealNameChange.endOf(subjects.lastDay(realm, userId)),
                        ReviewState.NONE));
        steps.record(
                realm,
                REVIEWED,
                userId,
                deed,
                Map.of("review", id, "level", String.valueOf(RealNameLevel.VERIFIED.value())));
        write(realm, userId, MessageKind.REVIEW_APPROVED);
        return true;
    }

    @Override
    Optional<String> worker(RealmModel realm, String id) {
        return reviews.find(realm, id).map(Review::operatorId);
    }

    @Override
    Map<String, Object> askedValues() {
        return Map.of();
    }

    @Override
    Duration kept() {
        return ReviewStore.KEPT;
    }

    @Override
    void tell(RealmModel realm, String id, boolean rejected) {
        reviews.find(realm, id)
                .map(Review::userId)
                .ifPresent(userId ->
                        write(realm, userId, rejected ? MessageKind.REVIEW_REJECTED : MessageKind.REVIEW_ASKED));
    }

    /** Without content: that is read after a login. */
    private void write(RealmModel realm, String userId, MessageKind kind) {
        outbox.write(realm, new NewMessage(userId, kind.code(), EVERYWHERE, Map.of(), false));
    }
}
