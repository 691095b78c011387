package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.foureyes.FourEyes;
import org.usercenter.storage.foureyes.NewProposal;
import org.usercenter.storage.foureyes.Proposal;
import org.usercenter.storage.foureyes.ProposalState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O3")
final class FourEyesTest extends MaintenanceTest {

    private static final Deed ALICE = new Deed("alice", "password", "192.0.2.2");
    private static final Deed BOB = new Deed("bob", "password", "192.0.2.3");

    @Test
    void another_operator_agrees_and_whoever_asked_uses_it_once() {
        String id = propose(ALICE);
        assertThat(use(id, ALICE)).as("before anybody has agreed").isFalse();

        assertThat(approve(id, ALICE)).as("by the same operator").isFalse();
        assertThat(approve(id, BOB)).isTrue();

        assertThat(use(id, BOB)).as("by the one who agreed").isFalse();
        assertThat(use(id, ALICE)).isTrue();
        assertThat(use(id, ALICE)).as("a second time").isFalse();
        assertThat(find(id).state()).isEqualTo(ProposalState.USED);
        assertThat(find(id).decidedBy()).isEqualTo("bob");
        assertThat(journal(id)).containsExactly("four-eyes.propose", "four-eyes.approve", "four-eyes.use");
    }

    @Test
    void what_is_done_with_the_consent_is_not_used_again() {
        String id = propose(ALICE);

        assertThat(this.<Boolean>inStore(store -> store.fourEyes().approve(realm, id, true, BOB)))
                .isTrue();

        assertThat(find(id).state()).isEqualTo(ProposalState.USED);
        assertThat(find(id).isOver(clock.instant())).isTrue();
        assertThat(use(id, ALICE) || withdraw(id, ALICE)).isFalse();
    }

    @Test
    void of_any_number_of_uses_at_the_same_moment_one_counts() throws Exception {
        String id = propose(ALICE);
        approve(id, BOB);

        assertThat(atOnce(4, () -> use(id, ALICE))).containsOnlyOnce(true);
    }

    @Test
    void of_any_number_of_decisions_at_the_same_moment_one_counts() throws Exception {
        String id = propose(ALICE);

        assertThat(atOnce(
                        4,
                        () -> approve(
                                id, new Deed("operator" + Thread.currentThread().getId(), null, null))))
                .containsOnlyOnce(true);
    }

    @Test
    void nobody_agrees_to_what_is_about_the_own_account() {
        String id = propose(ALICE);

        assertThat(approve(id, new Deed(user, null, null))).isFalse();
        assertThat(find(id).state()).isEqualTo(ProposalState.WAITING);
    }

    @Test
    void what_was_refused_or_taken_back_is_not_used() {
        String refused = propose(ALICE);
        assertThat(refuse(refused, ALICE)).as("the own one").isFalse();
        assertThat(refuse(refused, BOB)).isTrue();
        String taken = propose(ALICE);
        approve(taken, BOB);
        assertThat(withdraw(taken, BOB)).as("another's").isFalse();
        assertThat(withdraw(taken, ALICE)).isTrue();

        assertThat(taken).isNotEqualTo(refused);
        assertThat(approve(refused, BOB)).isFalse();
        assertThat(use(refused, ALICE) || use(taken, ALICE)).isFalse();
        assertThat(withdraw(taken, ALICE)).isFalse();
    }

    @Test
    void nobody_decides_after_the_time_for_it() {
        String id = propose(ALICE);
        clock.move(FourEyes.DECISION_TIME);

        assertThat(approve(id, BOB)).isFalse();
        assertThat(find(id).isOver(clock.instant())).isTrue();
        assertThat(waiting(null)).isEmpty();
    }

    @Test
    void a_consent_is_used_within_its_time() {
        String id = propose(ALICE);
        approve(id, BOB);
        clock.move(FourEyes.USE_TIME);

        assertThat(use(id, ALICE)).isFalse();
    }

    @Test
    void what_an_operator_has_proposed_already_is_not_proposed_twice() {
        String id = propose(ALICE);

        assertThat(propose(ALICE)).isEqualTo(id);
        assertThat(propose(BOB)).isNotEqualTo(id);
        assertThat(propose(new NewProposal("read-number", user, "handler", "核实身份"), ALICE))
                .isNotEqualTo(id);
    }

    @Test
    void whoever_proposes_the_same_again_is_told_of_the_one_that_stands_and_its_reason() {
        NewProposal first = new NewProposal("remove-key", user, "mobile", "丢失手机");
        NewProposal again = new NewProposal("remove-key", user, "mobile", "号码已换");
        Proposal stands = proposed(first, true, ALICE);

        assertThat(proposed(again, true, ALICE)).isEqualTo(stands);
        assertThat(proposed(again, true, BOB)).as("another's is as good").isEqualTo(stands);
        assertThat(proposed(again, false, BOB).wanted())
                .as("each wants his own")
                .isEqualTo(again);
        assertThat(stands.wanted()).isEqualTo(first);

        refuse(stands.id(), BOB);
        assertThat(proposed(again, false, ALICE).wanted()).as("when it is over").isEqualTo(again);
    }

    @Test
    void what_waits_is_listed_oldest_first_page_by_page() {
        String first = propose(ALICE);
        clock.move(Duration.ofSeconds(1));
        String second = propose(BOB);

        List<Proposal> page = waiting(null);
        List<Proposal> next = waiting(page.get(0).position());

        assertThat(page).extracting(Proposal::id).containsExactly(first);
        assertThat(next).extracting(Proposal::id).containsExactly(second);
        assertThat(waiting(next.get(0).position())).isEmpty();
    }

    @Test
    void an_operators_own_ones_are_listed_latest_first_whatever_became_of_them() {
        String first = propose(ALICE);
        refuse(first, BOB);
        clock.move(Duration.ofSeconds(1));
        String second = propose(ALICE);
        propose(BOB);

        assertThat(ofAlice(null)).extracting(Proposal::id).containsExactly(second, first);
        assertThat(ofAlice(find(second).position())).extracting(Proposal::id).containsExactly(first);
    }

    @Test
    void a_reason_is_needed_and_has_an_end() {
        for (String reason : List.of(" ", "x".repeat(NewProposal.MAX_REASON + 1))) {
            assertThatThrownBy(() -> new NewProposal("read-number", user, null, reason))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void it_goes_with_its_subject_its_proposer_and_its_time() {
        propose(ALICE);
        removed(user);
        assertThat(rows("UcProposal")).as("the subject is gone").isZero();
        propose(ALICE);
        removed("alice");
        assertThat(rows("UcProposal")).as("the proposer is gone").isZero();
        propose(ALICE);
        clock.move(FourEyes.KEPT.plusSeconds(1));
        maintain(crypto);

        assertThat(rows("UcProposal")).as("its time is over").isZero();
    }

    @Test
    @Tag("O8")
    void what_waits_about_a_subject_is_told_by_its_kind_until_it_is_decided() {
        String certificate = propose(new NewProposal("remove-key", user, "certificate:1", "遗失"), ALICE);
        String mobile = propose(new NewProposal("remove-key", user, "mobile:mobile", "遗失"), BOB);
        propose(ALICE);

        assertThat(waitingAbout("remove-key")).containsExactlyInAnyOrder(certificate, mobile);

        withdraw(mobile, BOB);
        clock.move(FourEyes.DECISION_TIME.minusSeconds(1));
        assertThat(waitingAbout("remove-key")).containsExactly(certificate);
        clock.move(Duration.ofSeconds(1));
        assertThat(waitingAbout("remove-key")).isEmpty();
    }

    private List<String> waitingAbout(String kind) {
        return inStore(store -> store.fourEyes().waitingAbout(realm, kind, user).stream()
                .map(Proposal::id)
                .toList());
    }

    private void removed(String account) {
        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), account);
            return true;
        });
    }

    private String propose(Deed deed) {
        return propose(new NewProposal("read-number", user, null, "核实身份"), deed);
    }

    private String propose(NewProposal wanted, Deed deed) {
        return proposed(wanted, false, deed).id();
    }

    private Proposal proposed(NewProposal wanted, boolean byAnybody, Deed deed) {
        return inStore(store -> store.fourEyes().propose(realm, wanted, byAnybody, deed));
    }

    private boolean approve(String id, Deed deed) {
        return inStore(store -> store.fourEyes().approve(realm, id, false, deed));
    }

    private boolean refuse(String id, Deed deed) {
        return inStore(store -> store.fourEyes().refuse(realm, id, deed));
    }

    private boolean withdraw(String id, Deed deed) {
        return inStore(store -> store.fourEyes().withdraw(realm, id, deed));
    }

    private boolean use(String id, Deed deed) {
        return inStore(store -> store.fourEyes().use(realm, id, deed));
    }

    private Proposal find(String id) {
        return inStore(store -> store.fourEyes().find(realm, id).orElseThrow());
    }

    private List<Proposal> waiting(Proposal.@Nullable Position after) {
        return inStore(store -> store.fourEyes().waiting(realm, after, 1));
    }

    private List<Proposal> ofAlice(Proposal.@Nullable Position after) {
        return inStore(store -> store.fourEyes().ofProposer(realm, "alice", after, 10));
    }

    private List<String> journal(String id) {
        return database.call(em -> em.createQuery(
                        "select j.action from UcJournal j where j.subjectId = :id order by j.id", String.class)
                .setParameter("id", id)
                .getResultList());
    }
}
