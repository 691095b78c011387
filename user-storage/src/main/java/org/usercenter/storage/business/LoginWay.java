package org.usercenter.storage.business;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A way of logging in that a business role can insist on. */
public enum LoginWay {
    /** 账户密码. */
    PASSWORD("password"),
    /** 实体CA. */
    CA("ca"),
    /** 电子营业执照. */
    ELICENCE("elicence"),
    /** 广东省统一身份认证平台. */
    GUANGDONG("guangdong"),
    /** 手机号验证码. */
    SMS("sms"),
    /** 微信. */
    WECHAT("wechat"),
    /** 全国共享互认CA. */
    SHAREDCA("sharedca");

    /** User session note: provider id of the way of the latest login, or its short name. Never changes. */
    public static final String NOTE = "uc.way";

    private static final String PREFIX = "uc-";

    private final String code;

    LoginWay(String code) {
        this.code = code;
    }

    /** Name in attributes, claims and on pages; never changes. */
    public String code() {
        return code;
    }

    /** User session note that is there when any login of the session was in this way, the latest or not. Never changes. */
    public String note() {
        return NOTE + "." + code;
    }

    /** By its code, or by the provider id of its authenticator, which is the code with {@code uc-} before it. */
    public static Optional<LoginWay> of(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String code = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
    }
}
