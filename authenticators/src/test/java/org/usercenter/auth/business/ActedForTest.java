package org.usercenter.auth.business;

import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.enterprise.MemberRole;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class ActedForTest {

    @Test
    void aLoginThatTheGateHasDecidedCostsNoFurtherQuery() {
        FakeRealm realm = new FakeRealm().member("group-1", MemberRole.INVITED);
        FakeLogin login = new FakeLogin(realm);
        KeycloakSession session = login.session();
        Gate.of(session).check(Entry.of(session, login.sitting));
        realm.asked.clear();

        Optional<String> group = ActedFor.ofLogin(session, FakeRealm.USER).groupId(realm.store(), realm.realm());

        assertThat(group).contains("group-1");
        assertThat(realm.asked).isEmpty();
    }

    @Test
    void aLoginWithoutAGateIsLookedUp() {
        FakeRealm realm = new FakeRealm().member("group-1", MemberRole.INVITED);

        assertThat(acting(realm, new FakeLogin(realm))).contains("group-1");
    }

    @Test
    void whoHasChosenOneOfSeveralActsForThatOne() {
        FakeRealm realm =
                new FakeRealm().person().member("group-1", MemberRole.INVITED).member("group-2", MemberRole.INVITED);
        FakeLogin login = new FakeLogin(realm);
        assertThat(acting(realm, login)).isEmpty();

        login.userSessionNotes.put(Entry.actingNote(realm.client), "group-2");

        assertThat(acting(realm, login)).contains("group-2");
    }

    @Test
    void aFailureLooksForNoSessionAndKnowsWhatThisLoginChose() {
        FakeRealm realm = new FakeRealm().person().member("group-1", MemberRole.INVITED);
        FakeLogin login = new FakeLogin(realm).inSessionOf("group-1");

        assertThat(ActedFor.ofFailure(login.session(), FakeRealm.USER).groupId(realm.store(), realm.realm()))
                .isEmpty();
        assertThat(acting(realm, login)).contains("group-1");
    }

    private static Optional<String> acting(FakeRealm realm, FakeLogin login) {
        return ActedFor.ofLogin(login.session(), FakeRealm.USER).groupId(realm.store(), realm.realm());
    }
}
