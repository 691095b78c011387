package org.usercenter.auth.ca;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.code.FakeSingleUseObjects;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class CaChallengesTest {
    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    private final CaChallenges challenges = new CaChallenges(objects, new SecureRandom(), objects::now);
    private final Tab tab = new Tab("root", "tab");

    @Test
    void ofTwoPostsThatReadTheSameNoteOneGetsTheChallenge() {
        CaChallenge asked = challenges.issue(tab.sitting, CaPurpose.LOGIN);
        // Two requests at once: each has its own copy of the notes.
        Map<String, String> read = new HashMap<>(tab.notes);

        assertThat(challenges.take(tab.sitting, CaPurpose.LOGIN)).contains(asked);
        tab.notes.putAll(read);
        assertThat(challenges.take(tab.sitting, CaPurpose.LOGIN)).isEmpty();
    }

    @Test
    void itIsGoodUntilTheLastSecondOfItsLife() {
        challenges.issue(tab.sitting, CaPurpose.LOGIN);
        objects.pass(CaChallenges.LIFE - 1);

        assertThat(challenges.take(tab.sitting, CaPurpose.LOGIN)).isPresent();
    }

    @Test
    void afterItsLifeItIsNot() {
        // A store that forgets late: the challenge knows its own end.
        FakeSingleUseObjects late = new FakeSingleUseObjects();
        CaChallenges here = new CaChallenges(late, new SecureRandom(), objects::now);
        CaChallenge asked = here.issue(tab.sitting, CaPurpose.LOGIN);
        assertThat(asked.expires()).isEqualTo(objects.now().getEpochSecond() + 120);
        objects.pass(CaChallenges.LIFE);

        assertThat(here.take(tab.sitting, CaPurpose.LOGIN)).isEmpty();
    }

    @Test
    void whatTheStoreHasForgottenIsNotGoodWhateverTheNoteSays() {
        CaChallenges slow = new CaChallenges(
                objects, new SecureRandom(), () -> objects.now().minusSeconds(60));
        slow.issue(tab.sitting, CaPurpose.LOGIN);
        objects.pass(CaChallenges.LIFE);

        assertThat(slow.take(tab.sitting, CaPurpose.LOGIN)).isEmpty();
    }

    @Test
    void oneForAnotherPurposeIsRefusedAndUsedUp() {
        challenges.issue(tab.sitting, CaPurpose.LOGIN);
        Map<String, String> read = new HashMap<>(tab.notes);

        assertThat(challenges.take(tab.sitting, CaPurpose.BIND)).isEmpty();
        tab.notes.putAll(read);
        assertThat(challenges.take(tab.sitting, CaPurpose.LOGIN)).isEmpty();
    }

    @Test
    void aNewOneEndsTheOneBefore() {
        challenges.issue(tab.sitting, CaPurpose.LOGIN);
        Map<String, String> first = new HashMap<>(tab.notes);
        challenges.issue(tab.sitting, CaPurpose.LOGIN);

        tab.notes.putAll(first);

        assertThat(challenges.take(tab.sitting, CaPurpose.LOGIN)).isEmpty();
    }

    @Test
    void anotherTabHasNone() {
        challenges.issue(tab.sitting, CaPurpose.LOGIN);

        assertThat(challenges.take(new Tab("root", "other").sitting, CaPurpose.LOGIN))
                .isEmpty();
    }
}
