package org.usercenter.auth.wechat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.auth.wechat.WechatAnswer.Reason;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Tag("L6")
class WechatReplyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static WechatReply reply(ObjectNode json) {
        return new WechatReply(json);
    }

    @ParameterizedTest
    @CsvSource({
        "40029, CODE",
        "40163, CODE",
        "41008, CODE",
        "-1, UNAVAILABLE",
        "45011, UNAVAILABLE",
        "40013, REFUSED",
        "40125, REFUSED",
        "48001, REFUSED",
        "99999, REFUSED"
    })
    void anErrorIsToldByItsNumberAlone(int code, Reason reason) {
        assertThat(reply(MAPPER.createObjectNode().put("errcode", code)).error())
                .contains(reason);
    }

    @Example
    void zeroIsNoError() {
        assertThat(reply(MAPPER.createObjectNode().put("errcode", 0).put("errmsg", "ok"))
                        .error())
                .isEmpty();
    }

    @Property
    void anErrorThatIsNoNumberIsARefusal(@ForAll String code) {
        assertThat(reply(MAPPER.createObjectNode().put("errcode", "x" + code)).error())
                .contains(Reason.REFUSED);
    }

    @Property
    void anIdIsTakenOnlyAsWechatWritesIt(@ForAll("anything") ObjectNode json) {
        WechatReply reply = reply(json);

        assertThat(Stream.ofNullable(reply.unionId())).allMatch(id -> id.matches("[A-Za-z0-9_-]{6,128}"));
        assertThat(Stream.ofNullable(reply.openId())).allMatch(id -> id.matches("[A-Za-z0-9_-]{6,128}"));
    }

    @Property
    void aNicknameCanBeShownWhateverItsOwnerChose(@ForAll String nickname) {
        String shown =
                reply(MAPPER.createObjectNode().put("nickname", nickname)).nickname();

        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(40);
        assertThat(shown).doesNotContainPattern("\\p{Cc}|\\p{Cf}|\\p{Zl}|\\p{Zp}");
    }

    @Example
    void anEmojiAndChineseStay() {
        assertThat(reply(MAPPER.createObjectNode().put("nickname", "老王\u202E😀"))
                        .nickname())
                .isEqualTo("老王😀");
    }

    @Provide
    Arbitrary<ObjectNode> anything() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().alpha().ofMinLength(4).ofMaxLength(140));
        return text.flatMap(union ->
                text.map(open -> MAPPER.createObjectNode().put("unionid", union).put("openid", open)));
    }
}
