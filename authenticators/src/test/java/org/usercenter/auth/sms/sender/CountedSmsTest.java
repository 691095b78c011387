package org.usercenter.auth.sms.sender;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O4")
class CountedSmsTest {
    private final List<String> counted = new ArrayList<>();
    private final CountedSms sms =
            new CountedSms((figure, message, result) -> counted.add(figure.code() + " " + message + " " + result));

    @Test
    void whatIsSentCountsByItsText() {
        SmsOutcome sent = new SmsOutcome.Sent("aliyun", "1");

        assertThat(send(sent)).isSameAs(sent);
        assertThat(counted).containsExactly("sms login-code success");
    }

    @Test
    void whatIsRefusedCountsByItsReason() {
        send(new SmsOutcome.Refused(SmsOutcome.Reason.PROVIDER_LIMIT));

        assertThat(counted).containsExactly("sms login-code provider-limit");
    }

    @Test
    void whatNoPlatformTookCountsAsUnavailable() {
        send(new SmsOutcome.Unavailable());

        assertThat(counted).containsExactly("sms login-code unavailable");
    }

    private SmsOutcome send(SmsOutcome outcome) {
        return sms.send(
                new SmsDelivery() {
                    @Override
                    public SmsOutcome send(SmsMessage message) {
                        return outcome;
                    }

                    @Override
                    public boolean alive() {
                        return true;
                    }

                    @Override
                    public boolean available() {
                        return true;
                    }
                },
                new SmsMessage(
                        MobileNumber.parse("13800138000", EnumSet.allOf(MobileRegion.class)),
                        SmsTemplate.LOGIN_CODE,
                        Map.of(SmsMessage.CODE, "123456"),
                        Locale.CHINA));
    }
}
