package org.usercenter.auth.code;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.auth.code.RequestResult.LimitReached;
import org.usercenter.auth.code.RequestResult.Requested;
import org.usercenter.auth.code.RequestResult.TooSoon;
import org.usercenter.auth.code.RequestResult.Unavailable;
import org.usercenter.storage.message.Channel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class CodeSendingTest extends CodesFixture {
    @Test
    void waitsAMinuteBetweenTwoMessagesWhateverTheBrowserAndPurpose() {
        login(true);
        objects.pass(20);

        assertThat(codes.request("browser-2", CodePurpose.REGISTER, MOBILE, true))
                .isEqualTo(new TooSoon(40));
        assertThat(codes.resendAfterSeconds(MOBILE)).isEqualTo(40);
        assertThat(codes.resendAfterSeconds(OTHER)).isZero();
    }

    @Test
    void sendsFiveAnHourToOneMobile() {
        for (int i = 1; i <= 5; i++) {
            assertThat(login(true)).isEqualTo(new Requested(60));
            objects.pass(61);
        }

        assertThat(login(true)).isEqualTo(new LimitReached());
        objects.pass(3600);
        assertThat(login(true)).isEqualTo(new Requested(60));
    }

    @Test
    void sendsTenADayToOneMobile() {
        for (int i = 1; i <= 10; i++) {
            assertThat(login(true)).isEqualTo(new Requested(60));
            objects.pass(1800);
        }

        assertThat(login(true)).isEqualTo(new LimitReached());
    }

    @ParameterizedTest
    @EnumSource(
            value = CodePurpose.class,
            names = {"RECOVERY", "BIND"})
    void whoRecoversOrBindsIsNotShutOutByStrangersWhoAskForLoginCodes(CodePurpose purpose) {
        for (int i = 1; i <= 6; i++) {
            login(true);
            objects.pass(61);
        }
        assertThat(login(true)).isEqualTo(new LimitReached());

        assertThat(codes.request("browser-2", purpose, MOBILE, true)).isEqualTo(new Requested(60));
    }

    @Test
    void registrationsShareTheMessagesOfLogins() {
        for (int i = 1; i <= 5; i++) {
            codes.request(BROWSER, CodePurpose.REGISTER, MOBILE, true);
            objects.pass(61);
        }

        assertThat(login(true)).isEqualTo(new LimitReached());
    }

    @Test
    void recoveryHasALimitToo() {
        for (int i = 1; i <= 5; i++) {
            assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true))
                    .isEqualTo(new Requested(60));
            objects.pass(61);
        }

        assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true)).isEqualTo(new LimitReached());
    }

    @Test
    void nobodyUsesUpAnothersRecoveryFromOneAddress() {
        for (int i = 1; i <= 5; i++) {
            codes.request("stranger", CodePurpose.RECOVERY, MOBILE, true);
            objects.pass(61);
        }
        source = "192.0.2.2";

        assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true)).isEqualTo(new Requested(60));
    }

    /** Fifty messages of a day, from five addresses. */
    private void strangersUseUpTheRecovery() {
        for (int address = 1; address <= 5; address++) {
            source = "198.51.100." + address;
            for (int i = 1; i <= 10; i++) {
                assertThat(codes.request("stranger", CodePurpose.RECOVERY, MOBILE, true))
                        .isEqualTo(new Requested(60));
                objects.pass(i == 5 ? 3_601 : 61);
            }
        }
    }

    @Test
    @Tag("P1")
    void manyAddressesThatUsedUpARecoveryHaveNoMoreButTheOwnerHas() {
        strangersUseUpTheRecovery();

        assertThat(codes.request("stranger", CodePurpose.RECOVERY, MOBILE, true))
                .as("an address that asked before")
                .isEqualTo(new LimitReached());
        source = "192.0.2.77";
        assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true)).isEqualTo(new Requested(60));
        objects.pass(61);
        assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true))
                .as("the reserve is one for an address")
                .isEqualTo(new LimitReached());
    }

    @Test
    @Tag("P1")
    void theReserveIsTwoMessagesAnHour() {
        strangersUseUpTheRecovery();
        for (int i = 1; i <= 2; i++) {
            source = "203.0.113." + i;
            assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true))
                    .isEqualTo(new Requested(60));
            objects.pass(61);
        }
        source = "203.0.113.3";
        assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true)).isEqualTo(new LimitReached());

        objects.pass(3_601);

        assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true)).isEqualTo(new Requested(60));
    }

    @Test
    void aMadeUpReceiverTakesNothingFromTheRealOneThatItHappensToBe() {
        CodeReceiver decoy = new CodeReceiver(Channel.SMS, MOBILE.e164(), "", true);
        for (int i = 1; i <= 6; i++) {
            codes.request(BROWSER, CodePurpose.RECOVERY, decoy, false);
        }

        assertThat(codes.request(BROWSER, CodePurpose.RECOVERY, MOBILE, true)).isEqualTo(new Requested(60));
    }

    @Test
    void emailsAreCountedApartFromMessages() {
        CodeReceiver email = new CodeReceiver(Channel.EMAIL, MOBILE.e164(), "", false);
        codes.request(BROWSER, CodePurpose.BIND, email, true);

        assertThat(codes.request(BROWSER, CodePurpose.BIND, MOBILE, true)).isEqualTo(new Requested(60));
    }

    @Test
    void limitsASourceWithoutTakingFromTheMobile() {
        OneTimeCodes strict = codes(new CodeSettings(300, 60, 5, 5, 10, 1, 200, 20_000));
        strict.request(BROWSER, CodePurpose.LOGIN, OTHER, true);

        assertThat(strict.request(BROWSER, CodePurpose.LOGIN, MOBILE, true)).isEqualTo(new LimitReached());
        source = "192.0.2.2";
        assertThat(strict.request(BROWSER, CodePurpose.LOGIN, MOBILE, true)).isEqualTo(new Requested(60));
    }

    @Test
    void limitsTheRealm() {
        OneTimeCodes strict = codes(new CodeSettings(300, 60, 5, 5, 10, 30, 200, 1));
        strict.request(BROWSER, CodePurpose.LOGIN, OTHER, true);

        assertThat(strict.request(BROWSER, CodePurpose.LOGIN, MOBILE, true)).isEqualTo(new LimitReached());
    }

    @Test
    void countsNothingWhileNoMessageCanBeSent() {
        sendersAvailable = false;
        assertThat(login(true)).isEqualTo(new Unavailable());
        assertThat(login(false)).isEqualTo(new Unavailable());

        sendersAvailable = true;
        assertThat(login(true)).isEqualTo(new Requested(60));
    }

    @Test
    void tellsEverybodyForAMinuteThatAMessageFailed() {
        availability.failed();

        assertThat(login(true)).isEqualTo(new Unavailable());
        assertThat(login(false)).isEqualTo(new Unavailable());
        objects.pass(60);
        assertThat(login(true)).isEqualTo(new Requested(60));
    }

    @Test
    void anUnsentMessageTellsOfAnOutageLikeASentOne() {
        availability.pretended(() -> false);

        assertThat(availability.available()).isFalse();
    }

    @Test
    void anUnsentMessageCannotProlongTheNoticeOfAnOutageThatIsOver() {
        availability.failed();
        objects.pass(60);

        availability.pretended(() -> true);

        assertThat(availability.available()).isTrue();
    }
}
