package org.usercenter.auth.wechat;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.wechat.WechatAnswer.Reason;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One reply of WeChat's API. Errors come with status 200 and are told by {@code errcode}.
 *
 * @see <a href="https://developers.weixin.qq.com/doc/oplatform/developers/dev/auth/web.html">WeChat login for
 *     websites</a>
 */
final class WechatReply {
    private static final Set<Integer> CODE_ERRORS = Set.of(40029, 40163, 41008);
    private static final Set<Integer> PASSING_ERRORS = Set.of(-1, 45009, 45011);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{6,128}");
    private static final int MAX_TOKEN = 2048;
    private static final int MAX_NICKNAME = 40;

    private final JsonNode json;

    WechatReply(ObjectNode json) {
        this.json = json;
    }

    /** Why it is an error; empty when it is none. */
    Optional<Reason> error() {
        JsonNode code = json.path("errcode");
        if (code.isMissingNode() || (code.isInt() && code.intValue() == 0)) {
            return Optional.empty();
        }
        if (CODE_ERRORS.contains(code.asInt())) {
            return Optional.of(Reason.CODE);
        }
        return Optional.of(PASSING_ERRORS.contains(code.asInt(0)) ? Reason.UNAVAILABLE : Reason.REFUSED);
    }

    Optional<String> accessToken() {
        return Optional.ofNullable(json.path("access_token").textValue())
                .filter(token -> !token.isBlank() && token.length() <= MAX_TOKEN);
    }

    @Nullable
    String openId() {
        return id("openid");
    }

    @Nullable
    String unionId() {
        return id("unionid");
    }

    /** Without what cannot be seen or turns the direction of the text, and at most 40 characters. */
    String nickname() {
        String given = json.path("nickname").asText("");
        StringBuilder shown = new StringBuilder();
        given.codePoints().filter(WechatReply::visible).limit(MAX_NICKNAME).forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Null when there is none, or none that WeChat could have given. */
    private @Nullable String id(String field) {
        String text = json.path(field).textValue();
        return text != null && ID.matcher(text).matches() ? text : null;
    }
}
