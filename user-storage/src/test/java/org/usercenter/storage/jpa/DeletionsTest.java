package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.appeal.NewAppeal;
import org.usercenter.storage.appeal.ReceiptNumber;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.jpa.DueDeletion.Step;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A15")
final class DeletionsTest extends MemberTest {

    private static final Duration WAITING = Duration.ofDays(15);

    @Test
    void an_account_is_due_when_its_time_is_over() {
        request(other);
        clock.move(WAITING.minusMillis(1));
        assertThat(dueAccounts()).isEmpty();

        clock.move(Duration.ofMillis(1));

        assertThat(dueAccounts()).containsExactly(other);
    }

    @Test
    void who_takes_it_back_is_not_deleted() {
        String account = join("张小三", MemberRole.INVITED);
        request(account);
        boolean takenBack = inStore(store -> store.deletions().end(realm, account));
        clock.move(WAITING);

        assertThat(takenBack).isTrue();
        assertThat(dueAccounts()).isEmpty();
        assertThat(take(account)).isEqualTo(Step.NONE);
    }

    @Test
    void of_a_deletion_and_who_takes_it_back_at_the_same_moment_one_succeeds() throws Exception {
        request(other);

        List<Boolean> ended =
                atOnce(2, () -> this.<Boolean>inStore(store -> store.deletions().end(realm, other)));

        assertThat(ended).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_deleted_account_leaves_its_enterprises_which_are_told() {
        String account = join("张小三", MemberRole.INVITED);
        request(account);
        clock.move(WAITING);

        assertThat(take(account)).isEqualTo(Step.DELETED);
        inRealm((keycloak, made) -> {
            keycloak.removeUser(made, keycloak.user(made, account));
            return true;
        });

        assertThat(inStore(store -> store.members().find(realm, group, account)).isPresent())
                .isFalse();
        assertThat(kindsOf(user)).contains("member.left");
        assertThat(rows("UcDeletion")).isZero();
    }

    @Test
    void who_has_come_to_be_an_internal_account_meanwhile_stays() {
        String account = join("张小三", MemberRole.INTERNAL);
        request(account);
        clock.move(WAITING);

        assertThat(take(account)).isEqualTo(Step.REFUSED);

        assertThat(rows("UcDeletion")).isZero();
        assertThat(kindsOf(account)).containsExactly("deletion.taken-back");
    }

    @Test
    void one_that_failed_is_tried_again_later() {
        request(other);
        clock.move(WAITING);
        PendingDeletion due = this.<List<PendingDeletion>>inStore(
                        store -> store.deletions().due(1000))
                .stream()
                .filter(each -> each.userId().equals(other))
                .findFirst()
                .orElseThrow();

        change(store -> store.deletions().putOff(due, clock.instant().plus(Duration.ofHours(1))));

        assertThat(dueAccounts()).isEmpty();
        clock.move(Duration.ofHours(1));
        assertThat(dueAccounts()).containsExactly(other);
    }

    @Test
    void a_deleted_account_leaves_its_enterprises_as_if_its_holder_had_left_them() {
        String account = join("张小三", MemberRole.INVITED);
        bindContact(account);
        request(account);
        clock.move(WAITING);

        assertThat(take(account)).isEqualTo(Step.DELETED);

        assertThat(kindsOf(user)).contains("member.left-contact").doesNotContain("member.left");
        assertThat(journal()).contains("member.leave", "account.deleted");
    }

    @Test
    void one_whose_question_was_taken_from_the_account_stays() {
        String account = join("张小三", MemberRole.INVITED);
        change(store ->
                store.deletions().request(realm, account, clock.instant().plus(WAITING), null));
        clock.move(WAITING);

        assertThat(take(account)).isEqualTo(Step.DROPPED);

        assertThat(rows("UcDeletion")).isZero();
        assertThat(journal()).contains("deletion.dropped").doesNotContain("account.deleted");
        assertThat(kindsOf(account)).containsExactly("deletion.taken-back");
    }

    @Test
    void one_that_was_used_since_the_wish_stays() {
        String account = join("张小三", MemberRole.INVITED);
        Instant wished = clock.instant();
        request(account);
        clock.move(WAITING);

        assertThat(take(account, wished::equals)).isEqualTo(Step.DROPPED);

        assertThat(rows("UcDeletion")).isZero();
    }

    @Test
    void a_disabled_account_is_held_up_and_waits_the_whole_time_again_when_it_is_enabled() {
        String account = join("张小三", MemberRole.INVITED);
        request(account);
        enable(account, false);
        assertThat(disabledAccounts()).containsExactly(account);

        assertThat(take(account)).isEqualTo(Step.HELD);
        assertThat(disabledAccounts()).isEmpty();
        clock.move(WAITING);
        assertThat(take(account)).isEqualTo(Step.HELD);
        assertThat(dueAccounts()).isEmpty();
        enable(account, true);
        clock.move(DueDeletion.PAUSE);
        assertThat(dueAccounts()).containsExactly(account);
        assertThat(take(account)).isEqualTo(Step.RESUMED);

        clock.move(WAITING.minusMillis(1));
        assertThat(dueAccounts()).isEmpty();
        clock.move(Duration.ofMillis(1));
        assertThat(dueAccounts()).containsExactly(account);
        assertThat(journal()).containsSubsequence("deletion.held", "deletion.resumed");
        assertThat(journal().stream().filter("deletion.held"::equals))
                .as("once")
                .hasSize(1);
        assertThat(kindsOf(account)).containsExactly("deletion.reminder");
    }

    @Test
    @Tag("P3")
    void an_account_that_an_appeal_is_open_for_waits_the_whole_time_again_once_it_is_decided() {
        String account = join("张小三", MemberRole.INVITED);
        request(account);
        String appeal = inStore(store -> store.appeals()
                .submit(
                        realm,
                        new NewAppeal(AppealTest.CLAIM, account, AppealTest.CONTACT),
                        ReceiptNumber.random(),
                        AppealTest.PLACE,
                        AppealTest.CLAIMANT));
        clock.move(WAITING);

        assertThat(take(account)).isEqualTo(Step.HELD);
        change(store -> {
            store.appealDesk().take(realm, appeal, AppealTest.ALICE);
            store.appealDesk().reject(realm, appeal, "材料不清晰", AppealTest.ALICE);
        });
        clock.move(DueDeletion.PAUSE);
        assertThat(take(account)).isEqualTo(Step.RESUMED);

        clock.move(WAITING);
        assertThat(take(account)).isEqualTo(Step.DELETED);
        assertThat(kindsOf(account)).containsExactly("deletion.reminder");
    }

    @Test
    void a_holder_takes_back_what_is_held_up() {
        String account = join("张小三", MemberRole.INVITED);
        request(account);
        enable(account, false);
        take(account);

        assertThat(this.<Boolean>inStore(store -> store.deletions().end(realm, account)))
                .isTrue();
        enable(account, true);
        clock.move(WAITING);

        assertThat(take(account)).isEqualTo(Step.NONE);
    }

    @Test
    void the_holder_is_reminded_once_three_days_before() {
        request(other);
        clock.move(WAITING.minus(Deletions.REMINDER).minusMillis(1));
        assertThat(unreminded()).isEmpty();

        clock.move(Duration.ofMillis(1));
        PendingDeletion due = unreminded().get(0);
        remind(due);
        remind(due);

        assertThat(unreminded()).isEmpty();
        assertThat(kindsOf(other)).containsExactly("deletion.reminder");
    }

    @Test
    void nobody_is_reminded_of_a_short_waiting_time() {
        change(store -> store.deletions().request(realm, other, clock.instant().plus(Deletions.REMINDER), null));

        clock.move(Duration.ofDays(1));

        assertThat(unreminded()).isEmpty();
    }

    private void request(String account) {
        change(store ->
                store.deletions().request(realm, account, clock.instant().plus(WAITING), null));
        inRealm((keycloak, made) -> {
            keycloak.user(made, account).addRequiredAction(Deletions.QUESTION);
            return true;
        });
    }

    private void enable(String account, boolean enabled) {
        inRealm((keycloak, made) -> {
            keycloak.user(made, account).setEnabled(enabled);
            return true;
        });
    }

    private void bindContact(String account) {
        String mobile = Objects.requireNonNull(FULL.contact().mobile()).e164();
        change(store -> store.identifiers().add(realm, account, IdentifierKind.MOBILE, mobile));
    }

    private Step take(String account) {
        return take(account, at -> false);
    }

    private Step take(String account, Predicate<Instant> usedSince) {
        return inRealm((keycloak, made) -> {
            Optional<PendingDeletion> pending = store(keycloak).deletions().find(made, account);
            return pending.map(due -> due(keycloak, made, account, usedSince).take(due))
                    .orElse(Step.NONE);
        });
    }

    private void remind(PendingDeletion pending) {
        inRealm((keycloak, made) -> {
            due(keycloak, made, pending.userId(), at -> false).remind(pending);
            return true;
        });
    }

    private DueDeletion due(KeycloakModel keycloak, RealmModel made, String account, Predicate<Instant> usedSince) {
        return new DueDeletion(store(keycloak), made, keycloak.user(made, account), usedSince, clock);
    }

    private List<String> dueAccounts() {
        return ofRealm(
                this.<List<PendingDeletion>>inStore(store -> store.deletions().due(1000)));
    }

    private List<String> disabledAccounts() {
        return ofRealm(
                this.<List<PendingDeletion>>inStore(store -> store.deletions().disabled(1000)));
    }

    private List<PendingDeletion> unreminded() {
        return this.<List<PendingDeletion>>inStore(store -> store.deletions().unreminded(1000)).stream()
                .filter(each -> each.realmId().equals(realm.getId()))
                .toList();
    }

    private List<String> ofRealm(List<PendingDeletion> some) {
        return some.stream()
                .filter(each -> each.realmId().equals(realm.getId()))
                .map(PendingDeletion::userId)
                .toList();
    }

    private List<String> journal() {
        return database.call(em -> em.createQuery(
                        "select j.action from UcJournal j where j.realmId = :realm order by j.id", String.class)
                .setParameter("realm", realm.getId())
                .getResultList());
    }
}
