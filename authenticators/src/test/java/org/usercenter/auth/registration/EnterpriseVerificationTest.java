package org.usercenter.auth.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult;
import org.usercenter.auth.realname.enterprise.EnterpriseField;
import org.usercenter.auth.registration.PersonVerification.Decision;
import org.usercenter.auth.registration.RegistrationDraft.Verification;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
class EnterpriseVerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final DeclaredEnterprise enterprise = DeclaredEnterprise.accepted(
                    DeclaredEnterpriseTest.ORGANISATION, DeclaredEnterpriseTest.PEOPLE)
            .orElseThrow();
    private final Limits limits = new Limits();
    private int asked;

    @Test
    void aMatchGivesLevelTwoForAsLongAsTheLicenceIsValid() {
        RealNameChange change = created(new EnterpriseCheckResult.Match("tencent:1"));

        assertThat(change)
                .isEqualTo(new RealNameChange(
                        RealNameLevel.VERIFIED,
                        "four-elements",
                        "tencent:1",
                        NOW,
                        Instant.parse("2046-12-31T16:00:00Z"),
                        ReviewState.NONE));
        assertThat(limits.calls).containsExactly("take", "notFailed");
    }

    @Test
    void aMismatchNamesTheFieldsAndCounts() {
        Decision decision = decide(
                new EnterpriseCheckResult.Mismatch(Set.of(EnterpriseField.REPRESENTATIVE_NUMBER, EnterpriseField.NAME)),
                Verification.NONE,
                false);

        assertThat(decision)
                .isEqualTo(new Decision.Refuse("mismatch", List.of("enterpriseName", "legalRepresentativeNumber")));
        assertThat(limits.calls).containsExactly("take");
    }

    @Test
    void noRecordAndAClosedEnterpriseAreForTheReview() {
        assertThat(created(new EnterpriseCheckResult.NoRecord()).review()).isEqualTo(ReviewState.REVIEW);
        assertThat(created(new EnterpriseCheckResult.NoRecord()).cause()).isEqualTo(ReviewCause.NO_RECORD);
        assertThat(created(new EnterpriseCheckResult.NotInBusiness()).cause()).isEqualTo(ReviewCause.NOT_IN_BUSINESS);
        assertThat(created(new EnterpriseCheckResult.NotInBusiness()).review()).isEqualTo(ReviewState.REVIEW);
    }

    @Test
    void whatTheAuthorityDoesNotCoverIsForTheReviewAndCostsNothing() {
        assertThat(created(new EnterpriseCheckResult.NotCovered()).level()).isEqualTo(RealNameLevel.REGISTERED);
        assertThat(limits.calls).containsExactly("take", "giveBack");
    }

    @Test
    void anUnreachableAuthorityIsAskedLaterOrRefusesWhereThatIsSet() {
        EnterpriseCheckResult down = new EnterpriseCheckResult.Unavailable();

        assertThat(created(down).review()).isEqualTo(ReviewState.REVERIFY);
        assertThat(decide(down, Verification.NONE, true)).isEqualTo(new Decision.Refuse("unreachable", List.of()));
        assertThat(limits.calls).containsExactly("take", "giveBack", "take", "giveBack");
    }

    @Test
    void whatWasConfirmedBeforeIsNotAskedAgain() {
        Verification earlier =
                new Verification(null, null, List.of(), enterprise.claim().subject(), "tencent:7");

        Decision decision = decide(new EnterpriseCheckResult.NoRecord(), earlier, false);

        assertThat(((Decision.Create) decision).change().evidence()).isEqualTo("tencent:7");
        assertThat(asked).isZero();
    }

    @Test
    void aReachedLimitRefusesWithoutAsking() {
        limits.verdict = CheckLimits.Verdict.REACHED;

        assertThat(decide(new EnterpriseCheckResult.NoRecord(), Verification.NONE, false))
                .isEqualTo(new Decision.Refuse("limit", List.of()));
        assertThat(asked).isZero();
    }

    @Test
    void aSpentBudgetCountsAsUnreachable() {
        limits.verdict = CheckLimits.Verdict.BUDGET_SPENT;

        assertThat(created(new EnterpriseCheckResult.Match("")).review()).isEqualTo(ReviewState.REVERIFY);
        assertThat(asked).isZero();
    }

    private RealNameChange created(EnterpriseCheckResult answer) {
        return ((Decision.Create) decide(answer, Verification.NONE, false)).change();
    }

    private Decision decide(EnterpriseCheckResult answer, Verification earlier, boolean refuses) {
        return new EnterpriseVerification(
                        claim -> {
                            asked++;
                            assertThat(claim.uscc().value()).isEqualTo("91440300MA5TEXT03E");
                            return answer;
                        },
                        limits,
                        refuses,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .decide(enterprise, earlier, "192.0.2.1");
    }

    private static final class Limits implements CheckLimits {

        private final List<String> calls = new ArrayList<>();
        private Verdict verdict = Verdict.FREE;

        @Override
        public Verdict take(Attempt attempt) {
            calls.add("take");
            assertThat(attempt).isEqualTo(new Attempt("+8613800138000", "91440300MA5TEXT03E", "192.0.2.1"));
            return verdict;
        }

        @Override
        public void giveBack(Attempt attempt) {
            calls.add("giveBack");
        }

        @Override
        public void notFailed(Attempt attempt) {
            calls.add("notFailed");
        }
    }
}
