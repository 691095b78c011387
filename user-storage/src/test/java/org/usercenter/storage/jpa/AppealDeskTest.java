package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealDesk;
import org.usercenter.storage.appeal.AppealDesk.Approval;
import org.usercenter.storage.appeal.AppealQuery;
import org.usercenter.storage.appeal.AppealState;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.appeal.ClaimantKind;
import org.usercenter.storage.appeal.ReceiptNumber;
import org.usercenter.storage.business.Deed;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P3")
final class AppealDeskTest extends AppealTest {

    @Test
    void of_any_number_of_operators_one_takes_it() throws Exception {
        String id = submit();

        List<Boolean> taken = atOnce(
                4, () -> take(id, new Deed("operator" + Thread.currentThread().getId(), null, null)));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(find(id).state()).isEqualTo(AppealState.TAKEN);
    }

    @Test
    void nobody_takes_an_appeal_for_the_own_account() {
        String id = submit();

        assertThat(take(id, new Deed(user, null, null))).isFalse();
    }

    @Test
    void only_who_has_taken_it_decides() {
        String id = submit();
        take(id, ALICE);

        assertThat(reject(id, BOB)).isFalse();
        assertThat(this.<Boolean>inStore(store -> store.appealDesk().giveBack(realm, id, BOB)))
                .isFalse();
        assertThat(reject(id, ALICE)).isTrue();

        assertThat(find(id).state()).isEqualTo(AppealState.REJECTED);
        assertThat(find(id).answer()).isEqualTo("材料不清晰");
        assertThat(take(id, BOB)).isFalse();
    }

    @Test
    void what_is_given_back_waits_again() {
        String id = submit();
        take(id, ALICE);

        assertThat(this.<Boolean>inStore(store -> store.appealDesk().giveBack(realm, id, ALICE)))
                .isTrue();

        assertThat(take(id, BOB)).isTrue();
    }

    @Test
    void a_claimant_is_asked_so_often_only() {
        String id = submit();
        for (int i = 0; i < AppealDesk.MAX_ROUNDS; i++) {
            assertThat(ask(id)).isTrue();
            add(id);
        }

        assertThat(ask(id)).isFalse();
    }

    @Test
    void two_operators_approve_and_never_the_same_one_twice() {
        String id = submit();
        take(id, ALICE);

        assertThat(approve(id, ALICE)).isEqualTo(Approval.ONCE);
        assertThat(approve(id, ALICE)).isEqualTo(Approval.REFUSED);
        assertThat(approve(id, new Deed(user, null, null)))
                .as("the account's own")
                .isEqualTo(Approval.REFUSED);
        assertThat(approve(id, BOB)).isEqualTo(Approval.FINAL);
        assertThat(approve(id, BOB)).isEqualTo(Approval.REFUSED);
        assertThat(find(id).state()).isEqualTo(AppealState.APPROVED);
    }

    @Test
    void of_any_number_of_second_operators_one_approves() throws Exception {
        String id = submit();
        take(id, ALICE);
        approve(id, ALICE);

        List<Approval> made = atOnce(
                4, () -> approve(id, new Deed("second" + Thread.currentThread().getId(), null, null)));

        assertThat(made).containsOnlyOnce(Approval.FINAL);
    }

    @Test
    void one_operator_approves_where_the_realm_needs_one_only() {
        String id = submit();
        take(id, ALICE);

        assertThat(this.<Approval>inStore(store -> store.appealDesk().approve(realm, id, false, ALICE)))
                .isEqualTo(Approval.FINAL);
    }

    @Test
    void without_an_account_nothing_is_approved() {
        String id = submit(receipt, null);
        take(id, ALICE);

        assertThat(approve(id, ALICE)).isEqualTo(Approval.REFUSED);
    }

    @Test
    void the_second_operator_can_send_it_back_and_the_first_cannot() {
        String id = submit();
        take(id, ALICE);
        approve(id, ALICE);

        assertThat(this.<Boolean>inStore(store -> store.appealDesk().sendBack(realm, id, ALICE)))
                .isFalse();
        assertThat(this.<Boolean>inStore(store -> store.appealDesk().sendBack(realm, id, BOB)))
                .isTrue();
        assertThat(find(id).state()).isEqualTo(AppealState.SUBMITTED);
        assertThat(find(id).firstApprover()).isNull();
    }

    @Test
    void what_an_operator_leaves_alone_for_a_day_another_one_takes_over() {
        String id = submit();
        take(id, ALICE);
        clock.move(AppealDesk.PATIENCE.minusMillis(1));
        assertThat(take(id, BOB)).isFalse();
        clock.move(Duration.ofMillis(1));

        assertThat(take(id, ALICE)).as("her own").isFalse();
        assertThat(take(id, BOB)).isTrue();

        assertThat(find(id).operatorId()).isEqualTo("bob");
        assertThat(reject(id, ALICE)).isFalse();
        assertThat(journal(id)).containsExactly("appeal.submit", "appeal.take", "appeal.take-over");
    }

    @Test
    void a_first_approval_that_nobody_answers_is_taken_over_and_asked_for_anew() {
        String id = submit();
        take(id, ALICE);
        approve(id, ALICE);
        clock.move(AppealDesk.PATIENCE);

        assertThat(take(id, ALICE)).as("the first approver").isFalse();
        assertThat(take(id, BOB)).isTrue();

        assertThat(find(id).state()).isEqualTo(AppealState.TAKEN);
        assertThat(find(id).firstApprover()).isNull();
        assertThat(approve(id, BOB)).isEqualTo(Approval.ONCE);
    }

    @Test
    void of_any_number_of_operators_one_takes_it_over() throws Exception {
        String id = submit();
        take(id, ALICE);
        clock.move(AppealDesk.PATIENCE);

        List<Boolean> taken = atOnce(
                4, () -> take(id, new Deed("operator" + Thread.currentThread().getId(), null, null)));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void the_claimant_is_told_of_answers_without_any_content() {
        String id = submit();
        ask(id);
        add(id);
        take(id, ALICE);
        reject(id, ALICE);

        assertThat(told()).containsExactly("appeal.progress +8613800138009 {}", "appeal.progress +8613800138009 {}");
    }

    @Test
    void the_claimant_is_told_of_an_objection_too() {
        String id = approved();

        object(id);

        assertThat(told()).containsExactly("appeal.progress +8613800138009 {}");
    }

    @Test
    void after_an_objection_more_can_be_asked_for_and_the_account_stays_held() {
        String id = approved();
        object(id);

        assertThat(ask(id)).isTrue();

        assertThat(holds()).isTrue();
        assertThat(add(id)).isTrue();
        assertThat(find(id).state()).isEqualTo(AppealState.OBJECTED);
        assertThat(take(id, BOB)).isTrue();
    }

    @Test
    void an_answer_after_an_objection_that_does_not_come_leaves_the_decision_to_operators() {
        String id = approved();
        object(id);
        ask(id);
        clock.move(AppealStore.ANSWER_TIME);

        assertThat(find(id).state()).isEqualTo(AppealState.OBJECTED);
        assertThat(holds()).isTrue();
        maintain(crypto);
        assertThat(queue(AppealQuery.in(List.of(AppealState.OBJECTED)), null))
                .extracting(Appeal::id)
                .containsExactly(id);
        assertThat(take(id, BOB)).isTrue();
    }

    @Test
    void the_queue_is_filtered_by_kind_and_age() {
        String old = submit();
        clock.move(Duration.ofDays(3));
        submit(ReceiptNumber.random(), null);

        assertThat(queue(new AppealQuery(AppealState.OPEN, ClaimantKind.PERSON, clock.instant()), null))
                .extracting(Appeal::id)
                .containsExactly(old);
        assertThat(queue(new AppealQuery(AppealState.OPEN, ClaimantKind.ENTERPRISE, null), null))
                .isEmpty();
    }

    @Test
    void what_is_decided_is_not_among_the_open_ones() {
        String id = submit();
        take(id, ALICE);
        reject(id, ALICE);

        assertThat(queue(AppealQuery.in(AppealState.OPEN), null)).isEmpty();
        assertThat(queue(AppealQuery.in(List.of()), null)).hasSize(1);
    }
}
