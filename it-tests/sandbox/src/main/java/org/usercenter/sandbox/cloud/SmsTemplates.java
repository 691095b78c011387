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
    /** Longest value of a parameter that is let through; none may hold an address. */
    private static final int MAX_VALUE = 35;
    /** Where links lead: domain and path are part of an approved text. */
    private static final String LINK = "http://localhost:8080/realms/user-center/uc-appeal/";

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
            "Somebody replaces the contact of your organisation's main account. Code: {code}, valid for 5 minutes. Share it with nobody.",
            "您的账户已申请注销，将于{date}注销。在此之前登录即可撤回；如非本人操作，请立即登录撤回并致电客服。",
            "Your account will be deleted on {date}. Log in before that day to keep it; call us if you did not ask for it.",
            "您的账户将于{date}注销，注销后不能恢复。如需保留，请在此之前登录撤回；如非本人操作，请立即致电客服。",
            "Reminder: your account will be deleted on {date} and cannot be restored. Log in before that day to keep it.",
            "您的账户已撤回注销，可继续使用。如非本人操作，请立即致电客服。",
            "The deletion of your account was taken back; it stays. Call us if it was not you.",
            "验证码{code}，您正在办理自助申诉，5分钟内有效。请勿告知他人。",
            "Your code for an appeal is {code}. It is valid for 5 minutes. Do not share it.",
            "您的申诉已通过，请在24小时内打开链接设置密码：" + LINK + "{token} 。请勿告知他人。",
            "Your appeal was approved. Set the password within 24 hours: " + LINK + "{token} . Do not share it.",
            "有人通过申诉取得了您的账户并更换了联系方式。如非本人或贵单位申诉，请在72小时内打开链接提出异议：" + LINK + "{token}",
            "Somebody got your account by an appeal. If that was not you, object within 72 hours: " + LINK + "{token}",
            "您对账户申诉的异议未被采纳，账户归申诉人使用。如有疑问，请致电客服。",
            "Your objection to an appeal was not upheld: the account is the claimant's. Call us if you have questions.",
            "您的申诉有新的处理结果，请凭回执编号查询。",
            "There is an answer to your appeal. Look it up by your receipt number.",
            "您对账户申诉的异议已被采纳，账户恢复使用。原密码已失效，请在登录页通过“忘记密码”设置新密码。",
            "Your objection to an appeal was upheld: the account is yours. Set a new password by \"Forgot password\".",
            "验证码{code}，有人正在注销贵单位，5分钟内有效。非贵单位安排请勿提供给任何人，并立即致电客服。",
            "Somebody closes your organisation's account. Code: {code}, valid for 5 minutes. Share it with nobody; call us if you object.",
            "您的注册审核有新的处理结果，请登录用户中心查看。",
            "There is an answer to the review of your registration. Log in to the user center.");

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

    /** Whether a value is let through as a parameter. */
    static boolean takes(String value) {
        return value.length() <= MAX_VALUE && !value.contains("://");
    }

    /** The text that arrives. */
    Optional<String> text(String id, String value) {
        return Optional.ofNullable(byId.get(id))
                .map(text ->
                        "【" + SIGN_NAME + "】" + PARAMETER.matcher(text).replaceAll(Matcher.quoteReplacement(value)));
    }
}
