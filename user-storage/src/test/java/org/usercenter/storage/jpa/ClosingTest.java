package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.usercenter.storage.deletion.Closing;
import org.usercenter.storage.deletion.ClosingNews;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.journal.JournalQuery;
import org.usercenter.storage.jpa.DueDeletion.Step;
import org.usercenter.storage.log.LogRange;
import org.usercenter.storage.takeover.TakenOver;

import static org.assertj.core.api.Assertions.assertThat;

/** A main account whose deletion is due closes its enterprise. */
@Tag("A15")
final class ClosingTest extends MemberTest {

    private static final Duration WAITING = Duration.ofDays(15);
    private static final String ADDRESS = "https://login.example.com/";

    @BeforeEach
    void aMainAccountThatCanLogIn() {
        inRealm((keycloak, made) -> {
            keycloak.user(made, user).setEnabled(true);
            return true;
        });
    }

    @Test
    void nobodyActsForAnEnterpriseThatIsClosed() {
        String internal = join("张小三", MemberRole.INTERNAL);
        String invited = join("李小四", MemberRole.INVITED);
        request();
        clock.move(WAITING);

        assertThat(take()).isEqualTo(Step.CLOSED);

        assertThat(memberships(internal)).isEmpty();
        assertThat(memberships(invited)).isEmpty();
        assertThat(this.<Boolean>inRealm(
                        (keycloak, made) -> keycloak.user(made, user).isEnabled()))
                .isFalse();
        assertThat(rows("UcDeletion")).isZero();
    }

    @Test
    void itsMembersAreLeftToBeDealtWith() {
        String internal = join("张小三", MemberRole.INTERNAL);
        String invited = join("李小四", MemberRole.INVITED);
        request();
        clock.move(WAITING);
        take();

        TakenOver rest = this.<List<TakenOver>>inStore(
                        store -> store.takeOvers().due(1000))
                .stream()
                .filter(each -> each.userId().equals(user))
                .findFirst()
                .orElseThrow();

        assertThat(rest.closing()).isTrue();
        assertThat(rest.address()).isEqualTo(ADDRESS);
        assertThat(this.<List<String>>inStore(store -> store.takeOvers().formerMembers(rest, 0, 10)))
                .containsExactlyInAnyOrder(internal, invited);
    }

    @Test
    void beforeItsDayEverythingGoesOn() {
        String invited = join("李小四", MemberRole.INVITED);
        request();
        clock.move(WAITING.minusMillis(1));

        assertThat(take()).isEqualTo(Step.NONE);

        assertThat(memberships(invited)).extracting(Membership::role).containsExactly(MemberRole.INVITED);
    }

    @Test
    void oneThatIsSuspendedIsHeldUp() {
        request();
        change(store -> store.suspensions().suspend(realm, group, "审查", null, null));
        clock.move(WAITING);

        assertThat(take()).isEqualTo(Step.HELD);

        change(store -> store.suspensions().resume(realm, group, null, null, null));
        assertThat(take()).isEqualTo(Step.RESUMED);
    }

    @Test
    void oneThatWasSuspendedInBetweenWaitsTheFullTimeAgain() {
        request();
        change(store -> store.suspensions().suspend(realm, group, "审查", null, null));

        assertThat(this.<List<PendingDeletion>>inStore(
                        store -> store.deletions().disabled(1000)))
                .extracting(PendingDeletion::userId)
                .contains(user);
        assertThat(take()).isEqualTo(Step.HELD);

        change(store -> store.suspensions().resume(realm, group, null, null, null));
        clock.move(WAITING);
        assertThat(take()).isEqualTo(Step.RESUMED);
        assertThat(pending().orElseThrow().dueAt()).isAfter(clock.instant());
    }

    @Test
    void nobodyIsRemindedWhoCannotTakeItBack() {
        request();
        change(store -> store.suspensions().suspend(realm, group, "审查", null, null));
        clock.move(WAITING.minus(Deletions.REMINDER));

        assertThat(this.<List<PendingDeletion>>inStore(
                        store -> store.deletions().unreminded(1000)))
                .extracting(PendingDeletion::userId)
                .doesNotContain(user);
    }

    @Test
    void theJournalSaysWhichEnterpriseWasClosed() {
        request();
        clock.move(WAITING);
        take();

        assertThat(this.<List<String>>inStore(store -> store
                        .businessLog()
                        .page(
                                realm,
                                new JournalQuery(
                                        new LogRange(new LogRange.Enterprise(group), null, null, null, 10), null, null))
                        .stream()
                        .map(line -> line.entry().details().toString())
                        .toList()))
                .anySatisfy(details -> assertThat(details)
                        .contains(FULL.uscc().value(), FULL.name().value()));
    }

    @Test
    void departmentsGoFromBelow() {
        String upper = department("上级");
        String lower =
                inRealm((keycloak, made) -> store(keycloak).departments().create(made, group, upper, text("下级"), DEED));

        assertThat(removeLowest()).isEqualTo(1);
        assertThat(this.<Boolean>inStore(
                        store -> store.departments().find(realm, group, lower).isPresent()))
                .isFalse();
        assertThat(removeLowest()).isEqualTo(1);
        assertThat(removeLowest()).isZero();
    }

    private int removeLowest() {
        return inRealm((keycloak, made) -> store(keycloak).departments().removeLowest(made, group, 10));
    }

    @Test
    void whatIsLeftOfATakeOverIsDoneFirst() {
        request();
        change(store -> store.takeOvers().record(realm, user, null, "uc-ca", null, null, Duration.ofDays(30)));
        clock.move(WAITING);

        assertThat(take()).isEqualTo(Step.NONE);

        assertThat(memberships(user)).extracting(Membership::role).containsExactly(MemberRole.OWNER);
        assertThat(pending().orElseThrow().dueAt()).isAfter(clock.instant());
    }

    @Test
    void aWishThatWasNotForTheEnterpriseDoesNotCloseIt() {
        change(store -> store.deletions().request(realm, user, clock.instant().plus(WAITING), null));
        ask();
        clock.move(WAITING);

        assertThat(take()).isEqualTo(Step.REFUSED);

        assertThat(memberships(user)).extracting(Membership::role).containsExactly(MemberRole.OWNER);
    }

    @Test
    void whoIsItsMainAccountNoMoreClosesNothingAndIsToldThatTheAccountStays() {
        String former = formerMainAccount();
        clock.move(WAITING);

        assertThat(take(former)).isEqualTo(Step.REFUSED);

        assertThat(kindsOf(former)).containsExactly("deletion.taken-back");
        assertThat(newsForMembers()).isEqualTo(1);
        assertThat(memberships(user)).extracting(Membership::role).containsExactly(MemberRole.OWNER);
    }

    @Test
    void theMainAccountIsRemindedOfTheClosingAndSoAreTheMembers() {
        request();
        clock.move(WAITING.minus(Deletions.REMINDER));

        remind(user);

        assertThat(kindsOf(user)).containsExactly("deletion.reminder.closing");
        assertThat(newsForMembers()).isEqualTo(1);
    }

    @Test
    void aSuspendedEnterpriseThatHasAnotherMainAccountHoldsNobodyUp() {
        String former = formerMainAccount();
        change(store -> store.suspensions().suspend(realm, group, "审查", null, null));

        assertThat(this.<List<PendingDeletion>>inStore(
                        store -> store.deletions().disabled(1000)))
                .extracting(PendingDeletion::userId)
                .doesNotContain(former);
        assertThat(take(former)).isEqualTo(Step.NONE);
        clock.move(WAITING.minus(Deletions.REMINDER));
        assertThat(this.<List<PendingDeletion>>inStore(
                        store -> store.deletions().unreminded(1000)))
                .extracting(PendingDeletion::userId)
                .contains(former);
    }

    @Test
    void whoIsItsMainAccountNoMoreIsRemindedOfHisAccountAloneAndNobodyElseIs() {
        String former = formerMainAccount();
        clock.move(WAITING.minus(Deletions.REMINDER));

        remind(former);

        assertThat(kindsOf(former)).containsExactly("deletion.reminder");
        assertThat(newsForMembers()).isZero();
    }

    @Test
    void whoIsItsMainAccountNoMoreAndLogsInKeepsHisAccountAndTheMembersHearThatTheEnterpriseStays() {
        String former = formerMainAccount();
        clock.move(Duration.ofDays(1));

        assertThat(with(former, true, DueDeletion::take)).contains(Step.DROPPED);

        assertThat(kindsOf(former)).containsExactly("deletion.taken-back");
        assertThat(newsForMembers()).isEqualTo(1);
    }

    private void remind(String of) {
        with(of, false, (due, pending) -> {
            due.remind(pending);
            return true;
        });
    }

    /** Whose wish names an enterprise that has another main account. */
    private String formerMainAccount() {
        String former = join("张小三", MemberRole.INTERNAL);
        change(store ->
                store.deletions().request(realm, former, clock.instant().plus(WAITING), new Closing(group, ADDRESS)));
        ask(former);
        return former;
    }

    private long newsForMembers() {
        return database.call(em -> em.createQuery(
                        "select count(d) from UcDelivery d where d.realmId = :realm and d.kind = :kind", Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("kind", ClosingNews.KIND)
                .getSingleResult());
    }

    @Test
    void anAddressThatIsTooLongIsNotKept() {
        change(store -> store.deletions()
                .request(realm, user, clock.instant().plus(WAITING), new Closing(group, "x".repeat(513))));

        assertThat(pending().map(PendingDeletion::closing)).contains(new Closing(group, null));
    }

    private void request() {
        change(store ->
                store.deletions().request(realm, user, clock.instant().plus(WAITING), new Closing(group, ADDRESS)));
        ask();
    }

    private void ask() {
        ask(user);
    }

    private void ask(String of) {
        inRealm((keycloak, made) -> {
            keycloak.user(made, of).addRequiredAction(Deletions.QUESTION);
            return true;
        });
    }

    private Step take() {
        return take(user);
    }

    private Step take(String of) {
        return with(of, false, DueDeletion::take).orElse(Step.NONE);
    }

    private <T> Optional<T> with(String of, boolean used, BiFunction<DueDeletion, PendingDeletion, T> deed) {
        return inRealm((keycloak, made) -> {
            UserModel account = keycloak.user(made, of);
            return store(keycloak)
                    .deletions()
                    .find(made, of)
                    .map(due -> deed.apply(new DueDeletion(store(keycloak), made, account, at -> used, clock), due));
        });
    }

    private Optional<PendingDeletion> pending() {
        return inStore(store -> store.deletions().find(realm, user));
    }

    private List<Membership> memberships(String account) {
        return inStore(store -> store.memberships().standing(realm, account).memberships());
    }
}
