package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.foureyes.FourEyes;
import org.usercenter.storage.foureyes.NewProposal;
import org.usercenter.storage.foureyes.Proposal;
import org.usercenter.storage.foureyes.ProposalState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Of one thing one proposal is open, and only as long as the thing is what it was made for. */
@Tag("O3")
@Tag("O2")
final class OpenProposalsTest extends StoreTest {

    private static final Deed ALICE = new Deed("alice", "password", "192.0.2.2");
    private static final Deed BOB = new Deed("bob", "password", "192.0.2.3");

    @Test
    void of_any_number_of_proposals_of_one_thing_at_the_same_moment_one_stands() throws Exception {
        NewProposal wanted = new NewProposal("enable-ca", user, "digest", "新增机构");

        List<Optional<Proposal>> stand = atOnce(
                4,
                () -> toldOf(
                        wanted, new Deed("operator" + Thread.currentThread().getId(), null, null)));

        assertThat(rows("UcProposal")).isEqualTo(1);
        assertThat(stand.stream().flatMap(Optional::stream).map(Proposal::id).distinct())
                .hasSize(1);
        if (database.isPostgres()) {
            assertThat(stand).as("nobody fails").allMatch(Optional::isPresent);
        }
        assertThat(proposed(wanted, true, BOB))
                .isEqualTo(stand.stream().flatMap(Optional::stream).findFirst().orElseThrow());
    }

    /** Empty: refused as a conflict. */
    private Optional<Proposal> toldOf(NewProposal wanted, Deed deed) {
        try {
            return Optional.of(proposed(wanted, true, deed));
        } catch (ModelDuplicateException e) {
            return Optional.empty();
        }
    }

    @Test
    void whoever_proposes_what_another_has_not_committed_yet_waits_for_it() throws Exception {
        NewProposal wanted = new NewProposal("enable-ca", user, "digest", "新增机构");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<Future<Optional<Proposal>>> slower = new ArrayList<>();
            Proposal first = inStore(store -> {
                Proposal made = store.fourEyes().propose(realm, wanted, true, ALICE);
                slower.add(other.submit(() -> toldOf(wanted, BOB)));
                assertThatThrownBy(() -> slower.get(0).get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return made;
            });

            Optional<Proposal> told = slower.get(0).get(20, TimeUnit.SECONDS);
            assertThat(told).isEqualTo(database.isPostgres() ? Optional.of(first) : Optional.empty());
            assertThat(rows("UcProposal")).isEqualTo(1);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void what_is_over_in_whatever_way_is_proposed_anew() {
        NewProposal wanted = new NewProposal("enable-ca", user, "digest", "新增机构");
        List<Consumer<String>> ends = List.of(
                id -> change(store -> store.fourEyes().refuse(realm, id, BOB)),
                id -> change(store -> store.fourEyes().withdraw(realm, id, ALICE)),
                id -> change(store -> store.fourEyes().approve(realm, id, true, BOB)),
                id -> {
                    approve(id, BOB);
                    use(id, ALICE);
                },
                id -> outdate("enable-ca"),
                id -> clock.move(FourEyes.DECISION_TIME));

        for (Consumer<String> end : ends) {
            String id = proposed(wanted, true, ALICE).id();
            end.accept(id);
            assertThat(proposed(wanted, true, BOB).id()).isNotEqualTo(id);
            outdate("enable-ca");
        }
    }

    @Test
    void what_a_server_of_the_version_before_has_ended_without_its_key_is_proposed_anew() {
        NewProposal wanted = new NewProposal("enable-ca", user, "digest", "新增机构");

        for (String ended : List.of("refused", "withdrawn", "used")) {
            String id = proposed(wanted, true, ALICE).id();
            state(id, ended);
            assertThat(proposed(wanted, true, BOB).id()).as(ended).isNotEqualTo(id);
            outdate("enable-ca");
        }
    }

    @Test
    void an_agreed_one_is_not_proposed_anew() {
        NewProposal wanted = new NewProposal("enable-ca", user, "digest", "新增机构");
        String id = proposed(wanted, true, ALICE).id();
        state(id, "approved");

        assertThat(proposed(wanted, true, BOB).id()).isEqualTo(id);
    }

    @Test
    void one_in_a_state_that_this_version_does_not_know_is_read_and_over() {
        NewProposal wanted = new NewProposal("enable-ca", user, "digest", "新增机构");
        String id = proposed(wanted, true, ALICE).id();
        state(id, "of-tomorrow");

        List<Proposal> own = inStore(store -> store.fourEyes().ofProposer(realm, "alice", null, 10));

        assertThat(own).extracting(Proposal::id).containsExactly(id);
        assertThat(own.get(0).isOver(clock.instant())).isTrue();
        assertThat(approve(id, BOB) || use(id, ALICE)).isFalse();
        assertThat(proposed(wanted, true, BOB).id()).isNotEqualTo(id);
    }

    /** As code does that knows of no key. */
    private void state(String id, String state) {
        database.call(em -> em.createQuery("update UcProposal p set p.state = :state where p.id = :id")
                .setParameter("state", state)
                .setParameter("id", id)
                .executeUpdate());
    }

    @Test
    void nobody_agrees_to_or_uses_what_was_made_for_another_state() {
        String waiting = proposed(new NewProposal("enable-ca", user, "digest", "新增机构"), true, ALICE)
                .id();
        String agreed = proposed(new NewProposal("enable-ca", user, "other", "新增机构"), true, ALICE)
                .id();
        approve(agreed, BOB);
        String another = proposed(new NewProposal("read-number", user, null, "核实身份"), true, ALICE)
                .id();

        assertThat(outdate("enable-ca")).isEqualTo(2);

        assertThat(approve(waiting, BOB) || use(agreed, ALICE)).isFalse();
        assertThat(find(waiting).state()).isEqualTo(ProposalState.OUTDATED);
        assertThat(journal(waiting)).containsExactly("four-eyes.propose", "four-eyes.outdate");
        assertThat(find(another).state()).as("of another kind").isEqualTo(ProposalState.WAITING);
        assertThat(outdate("enable-ca")).isZero();
    }

    private int outdate(String kind) {
        return inStore(store -> store.fourEyes().outdate(realm, kind, user, new Deed(null, null, null)));
    }

    private Proposal proposed(NewProposal wanted, boolean byAnybody, Deed deed) {
        return inStore(store -> store.fourEyes().propose(realm, wanted, byAnybody, deed));
    }

    private boolean approve(String id, Deed deed) {
        return inStore(store -> store.fourEyes().approve(realm, id, false, deed));
    }

    private boolean use(String id, Deed deed) {
        return inStore(store -> store.fourEyes().use(realm, id, deed));
    }

    private Proposal find(String id) {
        return inStore(store -> store.fourEyes().find(realm, id).orElseThrow());
    }

    private List<String> journal(String id) {
        return database.call(em -> em.createQuery(
                        "select j.action from UcJournal j where j.subjectId = :id order by j.id", String.class)
                .setParameter("id", id)
                .getResultList());
    }
}
