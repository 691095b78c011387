package org.usercenter.auth.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.realname.PersonCheckResult;
import org.usercenter.auth.realname.PersonField;
import org.usercenter.auth.registration.CheckLimits.Verdict;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class PersonVerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Limits limits = new Limits();
    private final PersonInformation person =
            PersonForm.accepted(PersonForm.typed(Fakes.form())).orElseThrow();
    private int asked;

    @Test
    void aMatchGivesLevelTwoWithItsEvidenceUntilTheDocumentEnds() {
        RealNameChange change = created(new PersonCheckResult.Match("tencent:1"), false);

        assertThat(change.level()).isEqualTo(RealNameLevel.VERIFIED);
        assertThat(change.evidence()).isEqualTo("tencent:1");
        assertThat(change.review()).isEqualTo(ReviewState.NONE);
        assertThat(change.at()).isEqualTo(NOW);
        assertThat(change.expiresAt()).isEqualTo(Instant.parse("2035-06-30T16:00:00Z"));
    }

    @Test
    void noRecordGivesLevelOneForReview() {
        RealNameChange change = created(new PersonCheckResult.NoRecord(), false);

        assertThat(change.level()).isEqualTo(RealNameLevel.REGISTERED);
        assertThat(change.review()).isEqualTo(ReviewState.REVIEW);
    }

    @Test
    void aDocumentThatIsNotCoveredGivesLevelOneForReview() {
        assertThat(created(new PersonCheckResult.NotCovered(), false).review()).isEqualTo(ReviewState.REVIEW);
    }

    @Test
    void anUnreachableAuthorityGivesLevelOneForALaterCheck() {
        RealNameChange change = created(new PersonCheckResult.Unavailable(), false);

        assertThat(change.level()).isEqualTo(RealNameLevel.REGISTERED);
        assertThat(change.review()).isEqualTo(ReviewState.REVERIFY);
    }

    @Test
    void anUnreachableAuthorityRefusesWhereThatIsSet() {
        assertThat(decide(new PersonCheckResult.Unavailable(), true, Verification.NONE))
                .isEqualTo(new Decision.Refuse("unreachable", List.of()));
    }

    @Test
    void aMismatchNamesTheFieldsOfThePage() {
        PersonCheckResult both = new PersonCheckResult.Mismatch(Set.of(PersonField.DOCUMENT_NUMBER, PersonField.NAME));

        assertThat(decide(both, false, Verification.NONE))
                .isEqualTo(new Decision.Refuse("mismatch", List.of("name", "documentNumber")));
    }

    @Test
    void aMalformedElementIsNamed() {
        assertThat(decide(new PersonCheckResult.BadInput(PersonField.NAME), false, Verification.NONE))
                .isEqualTo(new Decision.Refuse("bad-input", List.of("name")));
    }

    @Test
    void whatDoesNotFailDoesNotCountForTheSource() {
        decide(new PersonCheckResult.Match("1"), false, Verification.NONE);
        decide(new PersonCheckResult.NoRecord(), false, Verification.NONE);

        assertThat(limits.notFailed).isEqualTo(2);
        assertThat(limits.givenBack).isZero();
    }

    @Test
    void aFailureCountsForEverybody() {
        decide(new PersonCheckResult.Mismatch(Set.of(PersonField.NAME)), false, Verification.NONE);
        decide(new PersonCheckResult.BadInput(PersonField.NAME), false, Verification.NONE);

        assertThat(limits.taken).isEqualTo(2);
        assertThat(limits.notFailed + limits.givenBack).isZero();
    }

    @Test
    void aCheckWithoutAVerdictCountsForNobody() {
        decide(new PersonCheckResult.Unavailable(), true, Verification.NONE);
        decide(new PersonCheckResult.NotCovered(), true, Verification.NONE);

        assertThat(limits.givenBack).isEqualTo(2);
    }

    @Test
    void whoTriedTooOftenIsNotServed() {
        limits.verdict = Verdict.REACHED;

        assertThat(decide(new PersonCheckResult.Match("1"), false, Verification.NONE))
                .isEqualTo(new Decision.Refuse("limit", List.of()));
        assertThat(asked).isZero();
    }

    @Test
    void whenTheChecksOfTheDayAreUsedUpTheAuthorityCountsAsUnreachable() {
        limits.verdict = Verdict.BUDGET_SPENT;

        RealNameChange change = created(new PersonCheckResult.Match("1"), false);

        assertThat(change.level()).isEqualTo(RealNameLevel.REGISTERED);
        assertThat(change.review()).isEqualTo(ReviewState.REVERIFY);
        assertThat(decide(new PersonCheckResult.Match("1"), true, Verification.NONE))
                .isEqualTo(new Decision.Refuse("unreachable", List.of()));
        assertThat(asked).isZero();
    }

    @Test
    void whatTheAuthorityHasConfirmedIsNotAskedAgain() {
        Verification earlier = new Verification(null, null, List.of(), person.subject(), "tencent:1");
        limits.verdict = Verdict.REACHED;

        Decision decision = decide(new PersonCheckResult.NoRecord(), false, earlier);

        assertThat(decision).isInstanceOfSatisfying(Decision.Create.class, create -> assertThat(
                        create.change().evidence())
                .isEqualTo("tencent:1"));
        assertThat(asked).isZero();
    }

    @Test
    void anotherPersonIsAskedAboutAgain() {
        Verification earlier = new Verification(null, null, List.of(), "somebody|else", "tencent:1");

        decide(new PersonCheckResult.NoRecord(), false, earlier);

        assertThat(asked).isEqualTo(1);
    }

    private RealNameChange created(PersonCheckResult answer, boolean refuse) {
        Decision decision = decide(answer, refuse, Verification.NONE);
        assertThat(decision).isInstanceOf(Decision.Create.class);
        return ((Decision.Create) decision).change();
    }

    private Decision decide(PersonCheckResult answer, boolean refuse, Verification earlier) {
        return new PersonVerification(
                        (name, document) -> {
                            asked++;
                            return answer;
                        },
                        limits,
                        refuse,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .decide(person, earlier, "192.0.2.1");
    }

    private static final class Limits implements CheckLimits {

        private Verdict verdict = Verdict.FREE;
        private int taken;
        private int givenBack;
        private int notFailed;

        @Override
        public Verdict take(Attempt attempt) {
            assertThat(attempt).isEqualTo(new Attempt("+8613800138000", "11010519491231002X", "192.0.2.1"));
            taken++;
            return verdict;
        }

        @Override
        public void giveBack(Attempt attempt) {
            givenBack++;
        }

        @Override
        public void notFailed(Attempt attempt) {
            notFailed++;
        }
    }
}
