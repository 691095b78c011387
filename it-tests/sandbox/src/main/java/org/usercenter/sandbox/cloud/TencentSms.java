package org.usercenter.sandbox.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.phone.Inbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Tencent SMS 2021-01-11, action SendSms. */
final class TencentSms implements TencentApi.Action {
    static final String SERVICE = "sms";
    static final String VERSION = "2021-01-11";
    private static final String SDK_APP_ID = "1400000000";
    private static final Pattern NUMBER = Pattern.compile("\\+861[3-9]\\d{9}|\\+(?:852|853|886)\\d{8,9}");
    private static final String LIMIT = "LimitExceeded.";
    private static final String DAILY = LIMIT + "PhoneNumberDailyLimit";

    /** The longest window first, so that the most serious limit is named. */
    private static final List<SendingLimits.Rule> RULES = List.of(
            new SendingLimits.Rule(Duration.ofDays(1), 10, DAILY),
            new SendingLimits.Rule(Duration.ofHours(1), 5, LIMIT + "PhoneNumberOneHourLimit"),
            new SendingLimits.Rule(Duration.ofSeconds(30), 1, LIMIT + "PhoneNumberThirtySecondLimit"));

    private final SmsTemplates templates = new SmsTemplates();
    private final SendingLimits limits;
    private final Inbox inbox;

    TencentSms(SendingLimits limits, Inbox inbox) {
        this.limits = limits;
        this.inbox = inbox;
    }

    @Override
    public Map<String, Object> answer(JsonNode request, Behaviour behaviour) throws PlatformRefusal {
        if (behaviour.mode() == Mode.FAIL) {
            throw new PlatformRefusal(200, behaviour.codeOr("InternalError.Timeout"), "Internal error, please retry.");
        }
        List<String> numbers = texts(request.path("PhoneNumberSet"));
        if (numbers.isEmpty()) {
            throw new PlatformRefusal(200, "MissingParameter", "PhoneNumberSet is missing.");
        }
        if (numbers.size() > 200) {
            throw new PlatformRefusal(200, LIMIT + "PhoneNumberCountLimit", "At most 200 numbers in one request.");
        }
        List<Map<String, Object>> statuses = new ArrayList<>();
        String session = request.path("SessionContext").asText("");
        for (String number : numbers) {
            statuses.add(status(number, session, code(request, number, behaviour)));
        }
        return Map.of("SendStatusSet", statuses);
    }

    private String code(JsonNode request, String number, Behaviour behaviour) {
        if (behaviour.mode() == Mode.REFUSE) {
            return behaviour.codeOr("FailedOperation.InsufficientBalanceInSmsPackage");
        }
        if (behaviour.mode() == Mode.LIMIT) {
            return DAILY;
        }
        String template = request.path("TemplateId").asText("");
        List<String> parameters = texts(request.path("TemplateParamSet"));
        if (!request.path("SmsSdkAppId").asText("").equals(SDK_APP_ID)) {
            return "UnauthorizedOperation.SmsSdkAppIdVerifyFail";
        }
        if (!request.path("SignName").asText("").equals(SmsTemplates.SIGN_NAME)) {
            return "FailedOperation.SignatureIncorrectOrUnapproved";
        }
        if (!NUMBER.matcher(number).matches()) {
            return "InvalidParameterValue.IncorrectPhoneNumber";
        }
        if (!templates.exists(template)) {
            return "FailedOperation.TemplateUnapprovedOrNotExist";
        }
        if (parameters.size() != templates.parameter(template).stream().count()) {
            return "FailedOperation.TemplateParamSetNotMatchApprovedTemplate";
        }
        if (!parameters.stream().allMatch(SmsTemplates::takes)) {
            return "InvalidParameterValue.TemplateParameterFormatError";
        }
        Optional<SendingLimits.Rule> broken = limits.exceeded("tencent " + number, RULES);
        if (broken.isPresent()) {
            return broken.get().code();
        }
        if (behaviour.mode() != Mode.LIE) {
            String filled = parameters.isEmpty() ? "" : parameters.get(0);
            templates.text(template, filled).ifPresent(text -> inbox.add(number, "tencent", template, text, filled));
        }
        return "Ok";
    }

    private static Map<String, Object> status(String number, String session, String code) {
        boolean sent = code.equals("Ok");
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("SerialNo", sent ? "2640:" + UUID.randomUUID() : "");
        status.put("PhoneNumber", number);
        status.put("Fee", sent ? 1 : 0);
        status.put("SessionContext", session);
        status.put("Code", code);
        status.put("Message", sent ? "send success" : "send failed: " + code);
        status.put("IsoCode", number.startsWith("+86") ? "CN" : "");
        return status;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }
}
