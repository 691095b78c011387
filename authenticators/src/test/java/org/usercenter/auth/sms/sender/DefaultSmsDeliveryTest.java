package org.usercenter.auth.sms.sender;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.auth.sms.sender.SmsOutcome.Reason;
import org.usercenter.auth.sms.sender.SmsOutcome.Refused;
import org.usercenter.auth.sms.sender.SmsOutcome.Sent;
import org.usercenter.auth.sms.sender.SmsOutcome.Unavailable;
import org.usercenter.storage.identity.MobileNumber;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class DefaultSmsDeliveryTest {

    private static final SmsMessage MESSAGE = new SmsMessage(
            MobileNumber.parse("13800138000"), SmsTemplate.LOGIN_CODE, Map.of("code", "482913"), Locale.CHINA);
    private static final Sent SENT = new Sent("second", "R-2");

    @Test
    void theFirstSenderThatTakesTheMessageIsTheOnlyOneAsked() {
        FakeSender first = new FakeSender(new Sent("first", "R-1"));
        FakeSender second = new FakeSender(SENT);
        assertThat(deliver(first, second)).isEqualTo(new Sent("first", "R-1"));
        assertThat(second.asked).isZero();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aRefusalLeadsToTheNextSender(Reason reason) {
        FakeSender first = new FakeSender(new Refused(reason));
        assertThat(deliver(first, new FakeSender(SENT))).isEqualTo(SENT);
        assertThat(first.asked).isOne();
    }

    @Test
    void aSenderThatDoesNotAnswerLeadsToTheNextOne() {
        FakeSender first = new FakeSender(new Unavailable());
        assertThat(deliver(first, new FakeSender(SENT))).isEqualTo(SENT);
        assertThat(first.asked).isOne();
    }

    @Test
    void aSenderThatIsNotAvailableIsPassedOver() {
        FakeSender first = new FakeSender(new Sent("first", "R-1"));
        first.available = false;
        assertThat(deliver(first, new FakeSender(SENT))).isEqualTo(SENT);
        assertThat(first.asked).isZero();
    }

    @Test
    void whenAllFailTheAnswerIsWhatTheUserCanActOn() {
        assertThat(deliver(refusing(Reason.PROVIDER_LIMIT), refusing(Reason.NUMBER_INVALID)))
                .isEqualTo(new Refused(Reason.NUMBER_INVALID));
        assertThat(deliver(refusing(Reason.PROVIDER_LIMIT), new FakeSender(new Unavailable())))
                .isEqualTo(new Refused(Reason.PROVIDER_LIMIT));
    }

    @Test
    void aTemplateMissingAtOneMeansThatOtherMessagesMayBeSentThoughTheOtherIsDown() {
        assertThat(deliver(refusing(Reason.MISCONFIGURED), new FakeSender(new Unavailable())))
                .isEqualTo(new Refused(Reason.MISCONFIGURED));
    }

    @Test
    void whenTheAccountOfOneIsUnusableAndTheOtherDownItMayPass() {
        assertThat(deliver(refusing(Reason.ACCOUNT_UNUSABLE), new FakeSender(new Unavailable())))
                .isEqualTo(new Unavailable());
    }

    @Test
    void whenAllAreMisconfiguredOnlyOperatorsCanHelp() {
        assertThat(deliver(refusing(Reason.MISCONFIGURED), refusing(Reason.MISCONFIGURED)))
                .isEqualTo(new Refused(Reason.MISCONFIGURED));
    }

    @Test
    void withoutSendersNothingIsAvailable() {
        assertThat(new DefaultSmsDelivery(List.of()).available()).isFalse();
        assertThat(deliver()).isEqualTo(new Unavailable());
    }

    @Test
    void oneAvailableSenderIsEnough() {
        FakeSender first = new FakeSender(SENT);
        first.available = false;
        assertThat(new DefaultSmsDelivery(List.of(first)).available()).isFalse();
        assertThat(new DefaultSmsDelivery(List.of(first, new FakeSender(SENT))).available())
                .isTrue();
    }

    @Test
    void aMessageShowsNeitherCodeNorNumber() {
        assertThat(MESSAGE.toString()).doesNotContain("482913").doesNotContain("13800138000");
    }

    @Test
    void isAliveWhenOneAvailableSenderAnswers() {
        FakeSender silent = new FakeSender(new Unavailable());
        FakeSender answering = new FakeSender(SENT);
        assertThat(new DefaultSmsDelivery(List.of(silent)).alive()).isFalse();
        assertThat(new DefaultSmsDelivery(List.of(silent, answering)).alive()).isTrue();
        answering.available = false;
        assertThat(new DefaultSmsDelivery(List.of(silent, answering)).alive()).isFalse();
    }

    private static SmsOutcome deliver(SmsSender... senders) {
        return new DefaultSmsDelivery(List.of(senders)).send(MESSAGE);
    }

    private static FakeSender refusing(Reason reason) {
        return new FakeSender(new Refused(reason));
    }

    private static final class FakeSender implements SmsSender {

        private final SmsOutcome outcome;
        private boolean available = true;
        private int asked;

        FakeSender(SmsOutcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public SmsOutcome send(SmsMessage message) {
            asked++;
            return outcome;
        }

        @Override
        public boolean alive() {
            return outcome instanceof Sent;
        }

        @Override
        public boolean available() {
            return available;
        }
    }
}
