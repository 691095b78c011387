package org.usercenter.sandbox.cloud;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The approved sign name and templates of the demo account; both providers hold the same texts. */
final class SmsTemplates {
    static final String SIGN_NAME = "统一用户中心";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

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
            "A certificate was bound to your account or taken from it. See the user center; call us if it was not you.",
            "您账户绑定的数字证书将于{date}到期，到期后不能再用于登录，请尽快联系证书厂商办理更新，详情请登录用户中心查看。",
            "A certificate bound to your account ends on {date}. Ask its vendor for a renewal; see the user center.",
            "您的账户刚刚绑定或解绑了微信或省平台账号，详情请登录用户中心查看。如非本人操作，请立即致电客服。",
            "WeChat or the provincial platform was bound to your account or taken from it. Call us if it was not you.",
            "您的账户刚刚绑定、更换或解绑了手机或邮箱，详情请登录用户中心查看。如非本人操作，请立即致电客服。",
            "The mobile or email of your account was changed. See the user center; call us if it was not you.",
            "您的账户刚刚修改了密码。如非本人操作，请立即致电客服。",
            "The password of your account was changed. Call us if it was not you.",
            "您的临时密码是{password}，登录后请立即设置新密码。请勿告知他人。",
            "Your temporary password is {password}. Log in and set a new one at once. Do not share it.",
            "您用本手机号注册的账户已由通过证照核验的本人或单位接管，您不能再使用。如有异议，请致电客服。",
            "The account that you registered with this mobile went to whom it belongs. Call us if you object.",
            "验证码{code}，您正在交接企业主账户，5分钟内有效。请勿告知他人；如非贵单位安排，请立即致电客服。",
            "Your code to hand the main account over is {code}. It is valid for 5 minutes. Do not share it.",
            "贵单位的主账户已交接给新的管理员，详情请登录用户中心查看。如非贵单位安排，请立即致电客服。",
            "Your organisation's main account was handed over to a new manager. Call us if you object.",
            "您的账户填报的资料（如结算账户）刚刚变更，详情请登录用户中心查看。如非本人操作，请立即致电客服。",
            "Declared particulars of your account, such as its bank account, were changed. Call us if it was not you.",
            "您的账户的名称、法定代表人或证件信息刚刚变更，请登录用户中心完成核验或认证。如非本人操作，请立即致电客服。",
            "The name, legal representative or document of your account was changed. Call us if it was not you.",
            "验证码{code}，有人正在更换贵单位主账户的联系方式，5分钟内有效。非贵单位安排请勿提供给任何人，并致电客服。",
            "Somebody replaces the contact of your organisation's main account. Code: {code}, valid for 5 minutes. Share it with nobody.");

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

    /** Name of what the text has a place for; empty when it has none. */
    Optional<String> parameter(String id) {
        return PARAMETER
                .matcher(byId.getOrDefault(id, ""))
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** The text that arrives. */
    Optional<String> text(String id, String value) {
        return Optional.ofNullable(byId.get(id))
                .map(text ->
                        "【" + SIGN_NAME + "】" + PARAMETER.matcher(text).replaceAll(Matcher.quoteReplacement(value)));
    }
}
