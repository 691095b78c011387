package org.usercenter.auth.sms.sender;

import java.util.List;
import java.util.function.Supplier;

import org.usercenter.auth.cloud.CapturedLog;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Replies;
import org.usercenter.auth.sms.sender.SmsOutcome.Sent;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("L5")
class SmsReplyTest {

    @Property(tries = 300)
    void anyReplyOfAliyunGivesAnOutcomeAndOnlyOkWithStatus200IsSent(
            @ForAll("aliyun") ObjectNode body, @ForAll @IntRange(min = 199, max = 202) int status) {
        SmsOutcome outcome = quietly(() -> AliyunReply.outcome("aliyun-sms", new Answer(status, body)));
        assertThat(outcome instanceof Sent)
                .isEqualTo(status == 200 && body.path("Code").asText().equals("OK"));
    }

    @Property(tries = 300)
    void anyReplyOfTencentGivesAnOutcomeAndOnlyOneEntryOkWithoutErrorIsSent(
            @ForAll("tencent") ObjectNode body, @ForAll @IntRange(min = 199, max = 202) int status) {
        SmsOutcome outcome = quietly(() -> TencentReply.outcome("tencent-sms", new Answer(status, body)));
        boolean ok = body.at("/Response/SendStatusSet/0/Code").asText().equals("Ok")
                && body.at("/Response/SendStatusSet").size() == 1
                && !body.path("Response").has("Error");
        assertThat(outcome instanceof Sent).isEqualTo(status == 200 && ok);
    }

    private static SmsOutcome quietly(Supplier<SmsOutcome> reading) {
        try (CapturedLog log = new CapturedLog()) {
            SmsOutcome outcome = reading.get();
            assertThat(log.lines()).hasSize(1);
            return outcome;
        }
    }

    @Provide
    Arbitrary<ObjectNode> aliyun() {
        return Replies.objects(
                List.of("Code", "RequestId", "BizId", "Message"),
                List.of("OK", "isv.MOBILE_NUMBER_ILLEGAL", "isv.BUSINESS_LIMIT_CONTROL", "isp.", "Throttling", ""));
    }

    @Provide
    Arbitrary<ObjectNode> tencent() {
        return Replies.objects(
                List.of("Response", "SendStatusSet", "Error", "Code", "RequestId"),
                List.of("Ok", "LimitExceeded.PhoneNumberDailyLimit", "LimitExceeded.", ".", "InternalError", ""));
    }
}
