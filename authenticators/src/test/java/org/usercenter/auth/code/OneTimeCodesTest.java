package org.usercenter.auth.code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.code.RequestResult.LimitReached;
import org.usercenter.auth.code.RequestResult.Refused;
import org.usercenter.auth.code.RequestResult.Requested;
import org.usercenter.auth.code.RequestResult.TooSoon;
import org.usercenter.auth.code.RequestResult.Unavailable;
import org.usercenter.auth.sms.sender.SmsMessage;
import org.usercenter.auth.sms.sender.SmsTemplate;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.limit.RateLimit;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class OneTimeCodesTest {
    private static final MobileNumber MOBILE = MobileNumber.parse("13800138000");
    private static final MobileNumber OTHER = MobileNumber.parse("13900139000");
    private static final String BROWSER = "browser-1";

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    private final Delivery delivery = new Delivery();
    private boolean sendersAvailable = true;
    private String source = "192.0.2.1";
    private final SmsAvailability availability = new SmsAvailability(objects, () -> sendersAvailable, "realm");
    private final OneTimeCodes codes = codes(CodeSettings.DEFAULT);

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

        assertThat(delivery.messages.get(0).template()).isEqualTo(SmsTemplate.LOGIN_CODE);
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
        CodeStore.StoredCode code = store.prepare(BROWSER, CodePurpose.LOGIN, MOBILE, false, 300);
        store.keep(BROWSER, CodePurpose.LOGIN, MOBILE, code);

        assertThat(check(code.code())).isEqualTo(CheckResult.WRONG);
    }

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
    void takesUnsentMessagesToFailWhileOthersDo() {
        availability.failed();
        objects.pass(60);
        availability.pretended();
        assertThat(availability.available()).isFalse();

        objects.pass(60);
        availability.sent();
        availability.pretended();
        assertThat(availability.available()).isTrue();
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

    private RequestResult login(boolean deliver) {
        return codes.request(BROWSER, CodePurpose.LOGIN, MOBILE, deliver);
    }

    private CheckResult check(String typed) {
        return codes.check(BROWSER, CodePurpose.LOGIN, MOBILE, typed);
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }

    private OneTimeCodes codes(CodeSettings settings) {
        return new OneTimeCodes(
                store(),
                new SendLimits(new Counts(objects), settings),
                availability,
                delivery,
                settings,
                () -> source,
                () -> Locale.SIMPLIFIED_CHINESE);
    }

    private CodeStore store() {
        return new CodeStore(
                objects,
                new ReversingCipher(),
                (kind, value) -> Integer.toHexString((kind + value).hashCode()),
                objects::now,
                "realm");
    }

    private static final class Delivery implements CodeDelivery {
        private final List<SmsMessage> messages = new ArrayList<>();
        private int pretended;
        private @Nullable RequestResult outcome;

        @Override
        public RequestResult now(SmsMessage message, int pauseSeconds) {
            messages.add(message);
            return outcome == null ? new Requested(pauseSeconds) : outcome;
        }

        @Override
        public void later(Optional<SmsMessage> message) {
            message.ifPresentOrElse(messages::add, () -> pretended++);
        }

        private String code(int index) {
            return messages.get(index).params().getOrDefault(SmsMessage.CODE, "");
        }

        private String last() {
            return code(messages.size() - 1);
        }
    }

    /** Not a cipher, but notices a value in the wrong place. */
    private static final class ReversingCipher implements FieldCipher {
        @Override
        public String encrypt(String plain, String context) {
            return context.hashCode() + ":"
                    + plain.chars().map(c -> c + 100).boxed().toList();
        }

        @Override
        public String decrypt(String sealed, String context) {
            String prefix = context.hashCode() + ":[";
            if (!sealed.startsWith(prefix)) {
                throw new IllegalArgumentException("Value of another place");
            }
            StringBuilder plain = new StringBuilder();
            for (String number : List.of(
                    sealed.substring(prefix.length(), sealed.length() - 1).split(", ", -1))) {
                plain.append((char) (Integer.parseInt(number) - 100));
            }
            return plain.toString();
        }

        @Override
        public boolean stale(String sealed) {
            return false;
        }
    }

    /** Fixed windows that begin with the first count, as the database keeps them. */
    private static final class Counts implements SendLimits.Counters {
        private record Window(Instant start, int count) {}

        private final Map<String, Window> windows = new HashMap<>();
        private final FakeSingleUseObjects clock;

        Counts(FakeSingleUseObjects clock) {
            this.clock = clock;
        }

        @Override
        public boolean tryAcquire(RateLimit limit, String subject) {
            Window window = window(limit, subject);
            if (window.count() >= limit.max()) {
                return false;
            }
            windows.put(limit.name() + subject, new Window(window.start(), window.count() + 1));
            return true;
        }

        @Override
        public int secondsUntilFree(RateLimit limit, String subject) {
            Window window = window(limit, subject);
            return window.count() < limit.max()
                    ? 0
                    : (int) (window.start().getEpochSecond()
                            + limit.window().toSeconds()
                            - clock.now().getEpochSecond());
        }

        private Window window(RateLimit limit, String subject) {
            Window window = windows.get(limit.name() + subject);
            boolean open = window != null && window.start().plus(limit.window()).isAfter(clock.now());
            return window != null && open ? window : new Window(clock.now(), 0);
        }
    }
}
