package org.usercenter.auth.business;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.enterprise.MemberRole;

import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered of the choice of an identity, and when it is asked for. */
@Tag("L8")
final class ActAsTest {
    private final FakeRealm realm = new FakeRealm().person().member(FakeRealm.A, MemberRole.INVITED);
    private final String note = Entry.actingNote(realm.client);
    private final ActAs action = new ActAs();

    @Test
    void what_needed_no_choice_is_remembered() {
        realm.leaves(FakeRealm.A);

        assertThat(new FakeLogin(realm).triggers(action).userSessionNotes).containsEntry(note, "self");
    }

    @Test
    void a_tab_that_is_left_open_does_not_carry_the_choice_of_the_session_over_a_later_one() {
        FakeLogin tab = new FakeLogin(realm).inSessionOf("self").triggers(action);

        assertThat(tab.userSessionNotes).isEmpty();
        assertThat(tab.requiredActions).isEmpty();
    }

    @Test
    void what_is_chosen_in_the_tab_counts() {
        FakeLogin tab = new FakeLogin(realm).inSessionOf("self").triggers(action);

        tab.posts(action, Map.of(ActAs.IDENTITY, FakeRealm.A)).triggers(action);

        assertThat(tab.userSessionNotes).containsEntry(note, FakeRealm.A);
        assertThat(tab.outcome).isEqualTo("success");
    }

    @Test
    void whoever_has_lost_the_chosen_identity_confirms_the_one_that_is_left() {
        realm.leaves(FakeRealm.A);
        FakeLogin tab = new FakeLogin(realm).inSessionOf(FakeRealm.A).triggers(action);
        assertThat(tab.requiredActions).containsExactly(ActAs.ID);

        tab.shows(action);
        assertThat(tab.outcome).isEqualTo("challenge");
        assertThat(tab.page).containsEntry("lost", true);
        assertThat((List<?>) tab.page.get("identities")).hasSize(1);

        tab.posts(action, Map.of(ActAs.IDENTITY, "self"));
        assertThat(tab.userSessionNotes).containsEntry(note, "self");
        assertThat(tab.outcome).isEqualTo("success");
    }

    @Test
    void one_identity_that_was_not_lost_is_not_asked_for() {
        realm.leaves(FakeRealm.A);

        FakeLogin tab = new FakeLogin(realm).inSessionOf("self").shows(action);

        assertThat(tab.outcome).isEqualTo("success");
    }
}
