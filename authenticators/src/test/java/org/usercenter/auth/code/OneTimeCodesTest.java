package org.usercenter.auth.code;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.code.RequestResult.Refused;
import org.usercenter.auth.code.RequestResult.Requested;
import org.usercenter.auth.code.RequestResult.TooSoon;
import org.usercenter.storage.message.Channel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class OneTimeCodesTest extends CodesFixture {
    @Test
    void sendsSixDigitsThatAreRightOnce() {
        assertThat(login(true)).isEqualTo(new Requested(60));

        String code = delivery.last();
        assertThat(code).matches("\\d{6}");
        assertThat(check(code)).isEqualTo(CheckResult.CORRECT);
        assertThat(check(code)).isEqualTo(CheckResult.ENDED);
    }

    @Test
    void usesTheTextOfThePurpose() {
        login(true);

        assertThat(delivery.messages.get(0).purpose()).isEqualTo(CodePurpose.LOGIN);
    }

    @Test
    void forgivesSpacesAndFullWidthDigits() {
        login(true);
        String code = delivery.last();
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')).append(' '));

        assertThat(check(wide.toString())).isEqualTo(CheckResult.CORRECT);
    }

    @Test
    void sendsTheSameCodeAgainWithinItsLife() {
        login(true);
        objects.pass(61);
        login(true);

        assertThat(delivery.messages).hasSize(2);
        assertThat(delivery.code(1)).isEqualTo(delivery.code(0));
    }

    @Test
    void doesNotProlongACodeBySendingItAgain() {
        login(true);
        objects.pass(200);
        login(true);
        objects.pass(101);

        assertThat(check(delivery.last())).isEqualTo(CheckResult.ENDED);
    }

    @Test
    void replacesACodeThatIsAboutToDie() {
        login(true);
        objects.pass(280);
        login(true);
        objects.pass(100);

        assertThat(check(delivery.last())).isEqualTo(CheckResult.CORRECT);
    }

    @Test
    void refusesACodeAfterFiveMinutes() {
        login(true);
        objects.pass(300);

        assertThat(check(delivery.last())).isEqualTo(CheckResult.ENDED);
    }

    @Test
    void endsTheCodeWithTheFifthWrongTry() {
        login(true);
        String wrong = wrong(delivery.last());
        for (int i = 1; i < 5; i++) {
            assertThat(check(wrong)).isEqualTo(CheckResult.WRONG);
        }

        assertThat(check(wrong)).isEqualTo(CheckResult.ENDED);
        assertThat(check(delivery.last())).isEqualTo(CheckResult.ENDED);
    }

    @Test
    void takesTheRightCodeAtTheFifthTry() {
        login(true);
        for (int i = 1; i < 5; i++) {
            check(wrong(delivery.last()));
        }

        assertThat(check(delivery.last())).isEqualTo(CheckResult.CORRECT);
    }

    @Test
    void givesNoNewTriesForTheSameCodeSentAgain() {
        login(true);
        for (int i = 1; i < 5; i++) {
            check(wrong(delivery.last()));
        }
        objects.pass(61);
        login(true);

        assertThat(check(wrong(delivery.last()))).isEqualTo(CheckResult.ENDED);
    }

    @Test
    void makesANewCodeAfterOneWasEndedByWrongTries() {
        login(true);
        for (int i = 1; i <= 5; i++) {
            check(wrong(delivery.last()));
        }
        objects.pass(61);
        login(true);

        assertThat(check(delivery.last())).isEqualTo(CheckResult.CORRECT);
    }

    @Test
    void aProofLeavesTheCodeForLater() {
        login(true);

        assertThat(prove(delivery.last())).isEqualTo(CheckResult.CORRECT);
        assertThat(check(delivery.last())).isEqualTo(CheckResult.CORRECT);
        assertThat(prove(delivery.last())).isEqualTo(CheckResult.ENDED);
    }

    @Test
    void proofsUseUpTriesLikeChecks() {
        login(true);
        for (int i = 1; i < 5; i++) {
            assertThat(prove(wrong(delivery.last()))).isEqualTo(CheckResult.WRONG);
        }

        assertThat(prove(wrong(delivery.last()))).isEqualTo(CheckResult.ENDED);
        assertThat(check(delivery.last())).isEqualTo(CheckResult.ENDED);
    }

    private CheckResult prove(String typed) {
        return codes.prove(BROWSER, CodePurpose.LOGIN, MOBILE, typed);
    }

    @Test
    void refusesTheCodeInAnotherBrowser() {
        login(true);

        assertThat(codes.check("browser-2", CodePurpose.LOGIN, MOBILE, delivery.last()))
                .isEqualTo(CheckResult.ENDED);
    }

    @Test
    void refusesTheCodeForAnotherPurpose() {
        login(true);

        assertThat(codes.check(BROWSER, CodePurpose.RECOVERY, MOBILE, delivery.last()))
                .isEqualTo(CheckResult.ENDED);
    }

    @Test
    void refusesTheCodeForAnotherMobile() {
        login(true);

        assertThat(codes.check(BROWSER, CodePurpose.LOGIN, OTHER, delivery.last()))
                .isEqualTo(CheckResult.ENDED);
    }

    @Test
    void keepsNeitherCodeNorMobileReadable() {
        login(true);

        assertThat(objects.dump()).doesNotContain(delivery.last()).doesNotContain("13800138000");
    }

    @Test
    void answersUnknownMobilesLikeKnownOnesButSendsNothing() {
        assertThat(login(false)).isEqualTo(new Requested(60));
        assertThat(login(false)).isEqualTo(new TooSoon(60));

        assertThat(delivery.messages).isEmpty();
        assertThat(delivery.pretended).isEqualTo(1);
        for (int i = 1; i < 5; i++) {
            assertThat(check("000000")).isEqualTo(CheckResult.WRONG);
        }
        assertThat(check("000000")).isEqualTo(CheckResult.ENDED);
    }

    @Test
    void opensNothingForAMobileThatWasSentNothing() {
        CodeStore store = store();
        CodeStore.StoredCode code = store.prepare(BROWSER, CodePurpose.LOGIN, CodeReceiver.of(MOBILE), false, 300);
        store.keep(BROWSER, CodePurpose.LOGIN, CodeReceiver.of(MOBILE), code);

        assertThat(check(code.code())).isEqualTo(CheckResult.WRONG);
    }

    @Test
    @Tag("R3")
    void tellsTheRealOutcomeWhereEverybodyMayKnowIt() {
        delivery.outcome = new Refused();

        assertThat(codes.request(BROWSER, CodePurpose.REGISTER, MOBILE, true)).isEqualTo(new Refused());
        assertThat(codes.check(BROWSER, CodePurpose.REGISTER, MOBILE, delivery.last()))
                .isEqualTo(CheckResult.ENDED);
    }

    @Test
    @Tag("R3")
    void provesAMobileWhileRegistering() {
        codes.request(BROWSER, CodePurpose.REGISTER, MOBILE, true);

        assertThat(codes.check(BROWSER, CodePurpose.REGISTER, MOBILE, delivery.last()))
                .isEqualTo(CheckResult.CORRECT);
    }

    @Test
    @Tag("P1")
    void aCodeForOneAccountIsWorthNothingForAnotherOfTheSameMobile() {
        CodeReceiver one = new CodeReceiver(Channel.SMS, MOBILE.e164(), "one", false);
        CodeReceiver other = new CodeReceiver(Channel.SMS, MOBILE.e164(), "other", false);
        codes.request(BROWSER, CodePurpose.RECOVERY, one, true);

        assertThat(store().check(BROWSER, CodePurpose.RECOVERY, other, delivery.last(), 5))
                .isEqualTo(CheckResult.ENDED);
        assertThat(store().check(BROWSER, CodePurpose.RECOVERY, CodeReceiver.of(MOBILE), delivery.last(), 5))
                .isEqualTo(CheckResult.ENDED);
        assertThat(store().check(BROWSER, CodePurpose.RECOVERY, one, delivery.last(), 5))
                .isEqualTo(CheckResult.CORRECT);
    }
}
