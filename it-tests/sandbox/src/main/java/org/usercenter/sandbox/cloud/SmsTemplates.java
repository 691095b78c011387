package org.usercenter.sandbox.cloud;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The approved sign name and templates of the demo account; both providers hold the same texts. */
final class SmsTemplates {
    static final String SIGN_NAME = "统一用户中心";
    private static final String CODE = "{code}";

    /** In the order of the ids: …01 login in Chinese, …02 login in English, …03 registration in Chinese, and so on. */
    private static final List<String> TEXTS = List.of(
            "验证码{code}，您正在登录，5分钟内有效。请勿告知他人。",
            "Your login code is {code}. It is valid for 5 minutes. Do not share it.",
            "验证码{code}，您正在注册账号，5分钟内有效。请勿告知他人。",
            "Your registration code is {code}. It is valid for 5 minutes. Do not share it.",
            "验证码{code}，您正在找回账号，5分钟内有效。请勿告知他人。",
            "Your account recovery code is {code}. It is valid for 5 minutes. Do not share it.",
            "验证码{code}，您正在绑定手机号，5分钟内有效。请勿告知他人。",
            "Your code to bind this mobile is {code}. It is valid for 5 minutes. Do not share it.",
            "您的账户刚刚绑定或解绑了数字证书，详情请登录用户中心查看。如非本人操作，请立即致电客服。",
            "A certificate was bound to your account or taken from it. See the user center; call us if it was not you.");

    private final Map<String, String> byId = new HashMap<>();

    SmsTemplates() {
        for (int i = 0; i < TEXTS.size(); i++) {
            byId.put(String.format(java.util.Locale.ROOT, "SMS_1000000%02d", i + 1), TEXTS.get(i));
            byId.put(String.format(java.util.Locale.ROOT, "2000%02d", i + 1), TEXTS.get(i));
        }
    }

    boolean exists(String id) {
        return byId.containsKey(id);
    }

    /** Whether the text has a place for a code. */
    boolean needsCode(String id) {
        return byId.getOrDefault(id, "").contains(CODE);
    }

    /** The text that arrives. */
    Optional<String> text(String id, String code) {
        return Optional.ofNullable(byId.get(id)).map(t -> "【" + SIGN_NAME + "】" + t.replace(CODE, code));
    }
}
