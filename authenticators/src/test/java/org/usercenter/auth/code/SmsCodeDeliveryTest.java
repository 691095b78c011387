package org.usercenter.auth.code;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.auth.sms.sender.SmsOutcome;
import org.usercenter.auth.sms.sender.SmsOutcome.Reason;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class SmsCodeDeliveryTest {
    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"NUMBER_INVALID", "PROVIDER_LIMIT", "MISCONFIGURED"})
    void theRefusalOfOneMessageStopsNoOther(Reason reason) {
        assertThat(SmsCodeDelivery.concernsAll(new SmsOutcome.Refused(reason))).isFalse();
    }

    @Test
    void aSentMessageStopsNoOther() {
        assertThat(SmsCodeDelivery.concernsAll(new SmsOutcome.Sent("aliyun", "R")))
                .isFalse();
    }

    @Test
    void anAccountThatCannotBeUsedStopsAllMessages() {
        assertThat(SmsCodeDelivery.concernsAll(new SmsOutcome.Refused(Reason.ACCOUNT_UNUSABLE)))
                .isTrue();
    }

    @Test
    void providersThatCannotBeReachedStopAllMessages() {
        assertThat(SmsCodeDelivery.concernsAll(new SmsOutcome.Unavailable())).isTrue();
    }
}
