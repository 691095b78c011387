package org.usercenter.auth.wechat;

import java.util.Map;
import java.util.stream.Stream;

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
import net.jqwik.api.Tag;

@Tag("L6")
class WechatReplyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static WechatReply reply(ObjectNode json) {
        return new WechatReply(json);
    }

    @Property
    void anErrorIsToldByItsNumberAlone(@ForAll("errors") Map.Entry<Integer, Reason> error) {
        assertThat(reply(MAPPER.createObjectNode().put("errcode", error.getKey()))
                        .error())
                .contains(error.getValue());
    }

    @Provide
    Arbitrary<Map.Entry<Integer, Reason>> errors() {
        return Arbitraries.of(
                Map.entry(40029, Reason.CODE),
                Map.entry(40163, Reason.CODE),
                Map.entry(41008, Reason.CODE),
                Map.entry(-1, Reason.UNAVAILABLE),
                Map.entry(45011, Reason.UNAVAILABLE),
                Map.entry(40013, Reason.REFUSED),
                Map.entry(40125, Reason.REFUSED),
                Map.entry(48001, Reason.REFUSED),
                Map.entry(99999, Reason.REFUSED));
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
