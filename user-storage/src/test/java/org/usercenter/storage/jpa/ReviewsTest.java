package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.desk.Desk;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStanding;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;
import org.usercenter.storage.review.Review;
import org.usercenter.storage.review.ReviewProgress;
import org.usercenter.storage.review.ReviewQuery;
import org.usercenter.storage.review.ReviewStore;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O7")
final class ReviewsTest extends ReviewTest {

    @Test
    void what_the_authority_has_no_record_of_waits_for_an_operator() {
        declare(user, ReviewCause.NO_RECORD);

        Review review = latest();
        assertThat(review.state()).isEqualTo(ReviewProgress.SUBMITTED);
        assertThat(review.cause()).isEqualTo(ReviewCause.NO_RECORD);
        assertThat(review.type()).isEqualTo(AccountType.PERSON);
        assertThat(this.<Optional<RealNameChange>>inStore(
                        store -> store.realNames().latest(realm, user)))
                .map(RealNameChange::cause)
                .contains(ReviewCause.NO_RECORD);
    }

    @Test
    void what_is_verified_or_checked_in_the_background_is_not_reviewed() {
        record(user, RealNameLevel.REGISTERED, ReviewState.REVERIFY);
        record(user, RealNameLevel.CERTIFIED, ReviewState.REVIEW);

        assertThat(rows("UcReview")).isZero();
    }

    @Test
    void a_proof_ends_the_review() {
        declare(user, ReviewCause.NO_RECORD);
        take(latest().id(), ALICE);

        record(user, RealNameLevel.CERTIFIED, ReviewState.NONE);

        assertThat(latest().state()).isEqualTo(ReviewProgress.OVERTAKEN);
        assertThat(approve(latest().id(), ALICE)).isFalse();
        assertThat(level()).isEqualTo(RealNameLevel.CERTIFIED);
    }

    @Test
    void what_is_declared_anew_is_reviewed_anew() {
        declare(user, ReviewCause.NO_RECORD);
        String first = latest().id();
        clock.move(Duration.ofSeconds(1));

        declare(user, ReviewCause.TERM);

        assertThat(find(first).state()).isEqualTo(ReviewProgress.OVERTAKEN);
        assertThat(latest().cause()).isEqualTo(ReviewCause.TERM);
        assertThat(queue(ReviewProgress.OPEN, null)).extracting(Review::cause).containsExactly(ReviewCause.TERM);
    }

    @Test
    void of_any_number_of_operators_one_takes_it() throws Exception {
        declare(user, ReviewCause.NO_RECORD);
        String id = latest().id();

        List<Boolean> taken = atOnce(
                4, () -> take(id, new Deed("operator" + Thread.currentThread().getId(), null, null)));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void nobody_takes_or_approves_the_own_one() {
        declare(user, ReviewCause.NO_RECORD);
        String id = latest().id();
        Deed own = new Deed(user, null, null);

        assertThat(take(id, own)).isFalse();
        assertThat(approve(id, own)).isFalse();
    }

    @Test
    void an_approval_gives_level_2_to_the_last_day_of_the_document() {
        declare(user, ReviewCause.NOT_COVERED);
        String id = latest().id();
        take(id, ALICE);
        assertThat(approve(id, BOB)).isFalse();

        assertThat(approve(id, ALICE)).isTrue();

        RealNameStanding standing = inStore(store -> store.realNames().standing(realm, user));
        assertThat(standing.level()).isEqualTo(RealNameLevel.VERIFIED);
        assertThat(standing.way()).isEqualTo("review");
        assertThat(standing.until()).isEqualTo(Instant.parse("2046-12-31T16:00:00Z"));
        assertThat(latest().state()).isEqualTo(ReviewProgress.APPROVED);
        assertThat(journal(id)).containsExactly("review.take", "review.approve");
        assertThat(told()).containsExactly("review.approved");
        assertThat(approve(id, ALICE)).isFalse();
    }

    @Test
    void a_rejection_is_told_with_its_reason_and_changes_no_level() {
        declare(user, ReviewCause.NO_RECORD);
        String id = latest().id();
        take(id, ALICE);

        assertThat(this.<Boolean>inStore(store -> store.reviewDesk().reject(realm, id, "证件照片不清晰", ALICE)))
                .isTrue();

        assertThat(latest().answer()).isEqualTo("证件照片不清晰");
        assertThat(latest().state()).isEqualTo(ReviewProgress.REJECTED);
        assertThat(level()).isEqualTo(RealNameLevel.REGISTERED);
        assertThat(told()).containsExactly("review.rejected");
    }

    @Test
    void what_is_asked_for_comes_with_its_materials_and_waits_again() {
        declare(user, ReviewCause.NO_RECORD);
        String id = latest().id();
        take(id, ALICE);
        assertThat(add(id, user)).as("before it was asked for").isFalse();
        ask(id);
        StoredDocument sent = send();

        assertThat(add(id, Fakes.user())).as("by another account").isFalse();
        assertThat(add(id, user)).isTrue();
        assertThat(add(id, user)).as("twice").isFalse();

        assertThat(latest().state()).isEqualTo(ReviewProgress.SUBMITTED);
        assertThat(latest().words()).containsExactly("已补充");
        assertThat(latest().operatorId()).isNull();
        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofAccount(realm, user)))
                .extracting(StoredDocument::id)
                .containsExactly(sent.id());
        assertThat(told()).containsExactly("review.asked");
    }

    @Test
    void it_is_asked_so_often_only() {
        declare(user, ReviewCause.NO_RECORD);
        String id = latest().id();
        for (int i = 0; i < Desk.MAX_ROUNDS; i++) {
            take(id, ALICE);
            assertThat(ask(id)).isTrue();
            add(id, user);
        }
        take(id, ALICE);

        assertThat(ask(id)).isFalse();
        assertThat(latest().words()).hasSize(Desk.MAX_ROUNDS);
    }

    @Test
    void what_an_operator_leaves_alone_for_a_day_another_one_takes_over() {
        declare(user, ReviewCause.NO_RECORD);
        String id = latest().id();
        take(id, ALICE);
        assertThat(take(id, BOB)).isFalse();
        clock.move(Desk.PATIENCE);

        assertThat(take(id, ALICE)).as("her own").isFalse();
        assertThat(take(id, BOB)).isTrue();

        assertThat(journal(id)).containsExactly("review.take", "review.take-over");
    }

    @Test
    void what_was_asked_for_and_never_came_is_decided_by_what_there_is() {
        declare(user, ReviewCause.NO_RECORD);
        String id = latest().id();
        take(id, ALICE);
        ask(id);
        clock.move(ReviewStore.ANSWER_TIME.minusSeconds(1));
        assertThat(take(id, ALICE)).as("as long as it can come").isFalse();
        clock.move(Duration.ofSeconds(1));

        assertThat(take(id, ALICE)).isTrue();

        assertThat(latest().state()).isEqualTo(ReviewProgress.TAKEN);
        assertThat(add(id, user)).as("too late").isFalse();
    }

    @Test
    void of_an_approval_and_a_proof_at_the_same_moment_the_higher_level_counts() throws Exception {
        declare(user, ReviewCause.NO_RECORD);
        String id = latest().id();
        take(id, ALICE);

        AtomicInteger turn = new AtomicInteger();

        atOnce(2, () -> {
            if (turn.getAndIncrement() == 0) {
                return approve(id, ALICE);
            }
            record(user, RealNameLevel.CERTIFIED, ReviewState.NONE);
            return true;
        });

        assertThat(level()).isEqualTo(RealNameLevel.CERTIFIED);
    }

    @Test
    void the_queue_has_the_oldest_first_and_goes_on_where_a_page_ended() {
        List<String> users = List.of(Fakes.user(), Fakes.user(), Fakes.user());
        for (String each : users) {
            declare(each, ReviewCause.NO_RECORD);
            clock.move(Duration.ofSeconds(1));
        }

        List<Review> first = queue(Set.of(), null);
        List<Review> second = queue(Set.of(), first.get(1).position());

        assertThat(first).extracting(Review::userId).containsExactlyElementsOf(users.subList(0, 2));
        assertThat(second).extracting(Review::userId).containsExactly(users.get(2));
        assertThat(this.<List<Review>>inStore(store ->
                        store.reviews().queue(realm, new ReviewQuery(Set.of(), AccountType.ENTERPRISE, null), null, 2)))
                .isEmpty();
    }

    @Test
    void what_was_decided_long_ago_is_forgotten() {
        declare(user, ReviewCause.NO_RECORD);
        take(latest().id(), ALICE);
        approve(latest().id(), ALICE);
        clock.move(ReviewStore.KEPT.minusMillis(1));
        purge();
        assertThat(rows("UcReview")).isEqualTo(1);
        clock.move(Duration.ofMillis(1));

        purge();

        assertThat(rows("UcReview")).isZero();
    }
}
