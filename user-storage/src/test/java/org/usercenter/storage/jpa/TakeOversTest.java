package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.takeover.TakenOver;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left to do of take-overs is done once, whatever becomes of the server that does it. */
@Tag("L3")
final class TakeOversTest extends StoreTest {
    private static final Duration PAUSE = Duration.ofMinutes(2);

    /** What is due is asked over all realms, also those of other tests. */
    @BeforeEach
    void empty() {
        database.call(em -> em.createQuery("delete from UcTakenOver").executeUpdate());
    }

    @Test
    void theRestIsDueAfterThePause() {
        record("members");

        assertThat(due()).isEmpty();
        clock.move(Duration.ofSeconds(5));
        assertThat(due()).singleElement().satisfies(each -> {
            assertThat(each.realmId()).isEqualTo(realm.getId());
            assertThat(each.userId()).isEqualTo(user);
            assertThat(each.formerMembers()).isEqualTo("members");
            assertThat(each.way()).isEqualTo("uc-elicence");
            assertThat(each.ip()).isEqualTo("192.0.2.7");
            assertThat(each.address()).isEqualTo("http://localhost:8080/");
            assertThat(each.at()).isEqualTo(clock.instant().minusSeconds(5));
        });
    }

    @Test
    void ofManyServersOneGetsTheClaim() throws Exception {
        TakenOver due = recordedAndDue();

        assertThat(atOnce(8, () -> claim(due))).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void whatAServerThatDiedHadClaimedIsDueAgain() {
        claim(recordedAndDue());
        assertThat(due()).isEmpty();

        clock.move(PAUSE);

        assertThat(due()).singleElement().extracting(TakenOver::runs).isEqualTo(1);
    }

    @Test
    void whatIsPutOffIsDueThen() {
        TakenOver claimed = claim(recordedAndDue()).orElseThrow();

        change(store -> store.takeOvers().putOff(claimed, clock.instant().plusSeconds(7)));

        clock.move(Duration.ofSeconds(6));
        assertThat(due()).isEmpty();
        clock.move(Duration.ofSeconds(1));
        assertThat(due()).hasSize(1);
    }

    @Test
    void aServerThatWasOvertakenFinishesNothing() {
        TakenOver late = claim(recordedAndDue()).orElseThrow();
        clock.move(PAUSE);
        TakenOver next = claim(due().get(0)).orElseThrow();

        change(store -> store.takeOvers().finish(late));
        assertThat(rows("UcTakenOver")).isEqualTo(1);
        change(store -> store.takeOvers().finish(next));
        assertThat(rows("UcTakenOver")).isZero();
    }

    @Test
    void whatIsNotedAgainIsDoneFromTheBeginningWhoeverIsAtIt() {
        record("members");
        clock.move(Duration.ofSeconds(5));
        TakenOver atWork = claim(due().get(0)).orElseThrow();
        clock.move(Duration.ofSeconds(1));

        record(null, "sms");

        change(store -> store.takeOvers().finish(atWork));
        change(store -> store.takeOvers().putOff(atWork, clock.instant().plusSeconds(600)));
        assertThat(due()).isEmpty();
        clock.move(Duration.ofSeconds(5));
        assertThat(due()).singleElement().satisfies(each -> {
            assertThat(each.at()).isEqualTo(clock.instant().minusSeconds(5));
            assertThat(each.runs()).isEqualTo(2);
            assertThat(each.formerMembers()).as("are still to be dealt with").isEqualTo("members");
            assertThat(each.way()).as("by which they were lost").isEqualTo("uc-elicence");
        });
    }

    @Test
    void aTakeOverFollowsWhatHadNoMembers() {
        record(null, "sms");

        record("members", "uc-elicence");

        clock.move(Duration.ofSeconds(5));
        assertThat(due()).singleElement().satisfies(each -> {
            assertThat(each.formerMembers()).isEqualTo("members");
            assertThat(each.way()).isEqualTo("uc-elicence");
        });
    }

    @Test
    void nothingIsLeftToDoForAnAccountThatIsGone() {
        record(null);
        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(rows("UcTakenOver")).isZero();
    }

    @Test
    void fromWhenOnAnAccountReadsTheLogsIsForgottenWithIt() {
        change(store -> store.takeOvers().withholdLogs(realm, user, "group-" + user, clock.instant()));
        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            CleanUp.groupRemoved(em, realm.getId(), "group-" + user);
            return true;
        });

        assertThat(rows("UcReadableSince")).isZero();
    }

    private TakenOver recordedAndDue() {
        record(null);
        clock.move(Duration.ofSeconds(5));
        return due().get(0);
    }

    private void record(@Nullable String members) {
        record(members, "uc-elicence");
    }

    private void record(@Nullable String members, String way) {
        change(store -> store.takeOvers()
                .record(realm, user, members, way, "192.0.2.7", "http://localhost:8080/", Duration.ofSeconds(5)));
    }

    private List<TakenOver> due() {
        return inStore(store -> store.takeOvers().due(10));
    }

    private Optional<TakenOver> claim(TakenOver due) {
        return inStore(store -> store.takeOvers().claim(due, PAUSE));
    }
}
