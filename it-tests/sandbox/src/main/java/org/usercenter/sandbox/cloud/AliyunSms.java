package org.usercenter.sandbox.cloud;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.phone.Inbox;
import org.usercenter.sandbox.web.Json;

/** Aliyun Dysmsapi 2017-05-25, action SendSms. */
final class AliyunSms {
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\+|00)?(?:86)?1[3-9]\\d{9}|(?:\\+|00)?(?:852|853|886)\\d{8,9}");
    private static final List<String> MANDATORY = List.of("PhoneNumbers", "SignName", "TemplateCode");
    private static final String LIMIT = "isv.BUSINESS_LIMIT_CONTROL";

    /** Same sign and number; the longest window first, so that the most serious limit is named. */
    private static final List<SendingLimits.Rule> SIGN_RULES = List.of(
            new SendingLimits.Rule(Duration.ofDays(1), 10, "触发天级流控Permits:10"),
            new SendingLimits.Rule(Duration.ofHours(1), 5, "触发小时级流控Permits:5"),
            new SendingLimits.Rule(Duration.ofMinutes(1), 1, "触发分钟级流控Permits:1"));

    private final Acs3Verifier verifier;
    private final SmsTemplates templates = new SmsTemplates();
    private final SendingLimits limits;
    private final Inbox inbox;
    private final Json json;

    AliyunSms(Map<String, String> secrets, Clock clock, SendingLimits limits, Inbox inbox, Json json) {
        this.verifier = new Acs3Verifier(secrets, clock);
        this.limits = limits;
        this.inbox = inbox;
        this.json = json;
    }

    CloudAnswer answer(CloudRequest request, Behaviour behaviour) {
        try {
            verifier.verify(request);
            if (behaviour.mode() == Mode.WRONG_SIGNATURE) {
                throw new PlatformRefusal(
                        400, "SignatureDoesNotMatch", "Specified signature does not match our calculation.");
            }
            checkApi(request);
            return switch (behaviour.mode()) {
                case FAIL -> business(behaviour.codeOr("isp.SYSTEM_ERROR"), "系统错误");
                case REFUSE -> business(behaviour.codeOr("isv.AMOUNT_NOT_ENOUGH"), "账户余额不足");
                case LIMIT -> business(LIMIT, "触发小时级流控Permits:5");
                default -> send(request.parameters(), behaviour.mode() != Mode.LIE);
            };
        } catch (PlatformRefusal e) {
            return refused(e);
        }
    }

    private static void checkApi(CloudRequest request) throws PlatformRefusal {
        if (!request.header("x-acs-version").equals("2017-05-25")) {
            throw new PlatformRefusal(400, "InvalidVersion", "Specified parameter Version is not valid.");
        }
        if (!request.header("x-acs-action").equals("SendSms")) {
            throw new PlatformRefusal(
                    404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
        }
        Map<String, String> parameters = request.parameters();
        for (String name : MANDATORY) {
            if (parameters.getOrDefault(name, "").isBlank()) {
                throw new PlatformRefusal(400, "Missing" + name, name + " is mandatory for this action.");
            }
        }
    }

    private CloudAnswer send(Map<String, String> parameters, boolean deliver) {
        List<String> numbers =
                List.of(parameters.getOrDefault("PhoneNumbers", "").split(",", -1));
        if (numbers.size() > 1000) {
            return business("isv.MOBILE_COUNT_OVER_LIMIT", "手机号码数量超过限制");
        }
        if (!numbers.stream().allMatch(n -> NUMBER.matcher(n).matches())) {
            return business("isv.MOBILE_NUMBER_ILLEGAL", "非法手机号");
        }
        if (!SmsTemplates.SIGN_NAME.equals(parameters.get("SignName"))) {
            return business("isv.SMS_SIGNATURE_ILLEGAL", "该账号下找不到对应签名");
        }
        String template = parameters.getOrDefault("TemplateCode", "");
        if (!templates.exists(template)) {
            return business("isv.SMS_TEMPLATE_ILLEGAL", "该账号下找不到对应模板");
        }
        Optional<String> parameter = templates.parameter(template);
        Optional<String> value = parameter.flatMap(name -> value(parameters.getOrDefault("TemplateParam", ""), name));
        if (parameter.isPresent() && value.isEmpty()) {
            return business("isv.TEMPLATE_MISSING_PARAMETERS", "模板变量缺失");
        }
        if (!value.map(SmsTemplates::takes).orElse(true)) {
            return business("isv.PARAM_LENGTH_LIMIT", "参数超过长度限制或包含链接");
        }
        for (String number : numbers) {
            String mobile = e164(number);
            Optional<SendingLimits.Rule> broken = limits.exceeded("aliyun " + mobile, SIGN_RULES);
            if (broken.isPresent()) {
                return business(LIMIT, broken.get().code());
            }
            if (deliver) {
                String filled = value.orElse("");
                templates.text(template, filled).ifPresent(text -> inbox.add(mobile, "aliyun", template, text, filled));
            }
        }
        return business("OK", "OK");
    }

    private Optional<String> value(String templateParam, String name) {
        try {
            String value = json.read(templateParam).path(name).asText();
            return value.isBlank() ? Optional.empty() : Optional.of(value);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String e164(String number) {
        String digits = number.replaceFirst("^(?:\\+|00)", "");
        return Inbox.e164(digits.matches("1\\d{10}") ? digits : "+" + digits);
    }

    /** Success and business failure are both HTTP 200. */
    private CloudAnswer business(String code, String message) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("RequestId", requestId());
        if (code.equals("OK")) {
            answer.put("BizId", System.nanoTime() + "^0");
        }
        answer.put("Code", code);
        answer.put("Message", message);
        return CloudAnswer.json(200, json.write(answer));
    }

    private CloudAnswer refused(PlatformRefusal refusal) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("RequestId", requestId());
        answer.put("HostId", "dysmsapi.aliyuncs.com");
        answer.put("Code", refusal.code());
        answer.put("Message", refusal.text());
        return CloudAnswer.json(refusal.status(), json.write(answer));
    }

    private static String requestId() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
