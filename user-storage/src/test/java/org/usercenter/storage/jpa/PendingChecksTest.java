package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.realname.PendingCheck;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
final class PendingChecksTest extends StoreTest {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** What is due is asked over all realms, also those of other tests. */
    @BeforeEach
    void empty() {
        database.call(em -> em.createQuery("delete from UcRealName").executeUpdate());
    }

    @Test
    void who_could_not_be_checked_is_due_at_once() {
        waiting(user);

        assertThat(due()).singleElement().satisfies(pending -> {
            assertThat(pending.realmId()).isEqualTo(realm.getId());
            assertThat(pending.userId()).isEqualTo(user);
            assertThat(pending.checks()).isZero();
        });
    }

    @Test
    void who_was_verified_or_waits_for_operators_is_not_due() {
        record(user, RealNameLevel.VERIFIED, ReviewState.NONE);
        record(Fakes.user(), RealNameLevel.REGISTERED, ReviewState.REVIEW);

        assertThat(due()).isEmpty();
    }

    @Test
    void a_newer_change_ends_the_waiting() {
        waiting(user);
        record(user, RealNameLevel.CERTIFIED, ReviewState.NONE);

        assertThat(due()).isEmpty();
    }

    @Test
    void the_change_of_one_person_leaves_others_waiting() {
        waiting(user);
        record(Fakes.user(), RealNameLevel.CERTIFIED, ReviewState.NONE);

        assertThat(due()).hasSize(1);
    }

    @Test
    void the_earliest_come_first_and_no_more_than_asked_for() {
        List<String> users = List.of(Fakes.user(), Fakes.user(), Fakes.user());
        for (String each : users) {
            waiting(each);
            clock.move(Duration.ofSeconds(1));
        }

        List<PendingCheck> found = inStore(store -> store.pendingChecks().due(2));
        assertThat(found).extracting(PendingCheck::userId).containsExactlyElementsOf(users.subList(0, 2));
    }

    @Test
    void what_is_claimed_is_due_again_only_after_the_pause() {
        waiting(user);
        assertThat(claim(due().get(0))).isPresent();

        clock.move(PAUSE.minusMillis(1));
        assertThat(due()).isEmpty();
        clock.move(Duration.ofMillis(1));
        assertThat(due()).singleElement().extracting(PendingCheck::checks).isEqualTo(1);
    }

    @Test
    void of_many_servers_one_gets_the_claim() throws Exception {
        waiting(user);
        PendingCheck pending = due().get(0);

        assertThat(atOnce(8, () -> claim(pending)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void the_outcome_becomes_the_latest_of_the_history() {
        waiting(user);
        PendingCheck claimed = claim(due().get(0)).orElseThrow();

        assertThat(complete(claimed)).isTrue();

        List<RealNameChange> history =
                inStore(store -> store.realNames().history(realm, user).toList());
        assertThat(history).extracting(RealNameChange::review).containsExactly(ReviewState.NONE, ReviewState.REVERIFY);
        assertThat(this.<RealNameLevel>inStore(store -> store.realNames().current(realm, user)))
                .isEqualTo(RealNameLevel.VERIFIED);
        clock.move(Duration.ofDays(1));
        assertThat(due()).isEmpty();
    }

    @Test
    void an_outcome_counts_once() throws Exception {
        waiting(user);
        PendingCheck claimed = claim(due().get(0)).orElseThrow();

        assertThat(atOnce(8, () -> complete(claimed))).containsOnlyOnce(true);
        assertThat(rows("UcRealName")).isEqualTo(2);
    }

    @Test
    void an_outcome_is_dropped_when_something_newer_is_known() {
        waiting(user);
        PendingCheck claimed = claim(due().get(0)).orElseThrow();
        record(user, RealNameLevel.CERTIFIED, ReviewState.NONE);

        assertThat(complete(claimed)).isFalse();
        assertThat(this.<RealNameLevel>inStore(store -> store.realNames().current(realm, user)))
                .isEqualTo(RealNameLevel.CERTIFIED);
    }

    @Test
    void an_outcome_is_dropped_when_it_was_claimed_anew() {
        waiting(user);
        PendingCheck late = claim(due().get(0)).orElseThrow();
        clock.move(PAUSE);
        assertThat(claim(due().get(0))).isPresent();

        assertThat(complete(late)).isFalse();
    }

    @Test
    void an_outcome_for_a_removed_user_leaves_nothing() {
        waiting(user);
        PendingCheck claimed = claim(due().get(0)).orElseThrow();
        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(complete(claimed)).isFalse();
        assertThat(rows("UcRealName")).isZero();
    }

    private List<PendingCheck> due() {
        return inStore(store -> store.pendingChecks().due(10));
    }

    private Optional<PendingCheck> claim(PendingCheck pending) {
        return inStore(store -> store.pendingChecks().claim(pending, PAUSE));
    }

    private boolean complete(PendingCheck claimed) {
        return inStore(store ->
                store.pendingChecks().complete(realm, claimed, changeTo(RealNameLevel.VERIFIED, ReviewState.NONE)));
    }

    private void waiting(String userId) {
        record(userId, RealNameLevel.REGISTERED, ReviewState.REVERIFY);
    }

    private void record(String userId, RealNameLevel level, ReviewState review) {
        change(store -> store.realNames().record(realm, userId, changeTo(level, review)));
    }

    private RealNameChange changeTo(RealNameLevel level, ReviewState review) {
        return new RealNameChange(level, "declared", "", clock.instant(), null, review);
    }
}
