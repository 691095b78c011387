package org.usercenter.auth.realname;

import java.util.List;
import java.util.ServiceLoader;

import org.usercenter.auth.cloud.CapturedLog;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Replies;
import org.usercenter.auth.realname.PersonCheckResult.Match;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("R3")
class IdCardVerificationReplyTest {

    @Property(tries = 300)
    void anyReplyGivesAResultAndOnlyAClearZeroIsAMatch(
            @ForAll("replies") ObjectNode body, @ForAll @IntRange(min = 199, max = 202) int status) {
        PersonCheckResult result;
        try (CapturedLog log = new CapturedLog()) {
            result = IdCardVerificationReply.result("tencent-faceid", new Answer(status, body));
            assertThat(log.lines()).isNotEmpty();
        }
        boolean zero = status == 200
                && body.at("/Response/Result").asText().equals("0")
                && !body.path("Response").has("Error");
        assertThat(result instanceof Match).isEqualTo(zero);
    }

    @Example
    void keycloakFindsTheFactory() {
        assertThat(ServiceLoader.load(IdentityCheckFactory.class).stream()
                        .map(p -> p.get().getId()))
                .containsExactly("tencent");
    }

    @Provide
    Arbitrary<ObjectNode> replies() {
        return Replies.objects(
                List.of("Response", "Result", "Error", "Code", "RequestId"),
                List.of("0", "-1", "-5", "FailedOperation.IdNameMisMatch", ".", ""));
    }
}
