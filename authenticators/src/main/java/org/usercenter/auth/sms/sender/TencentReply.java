package org.usercenter.auth.sms.sender;

import java.util.Set;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.TencentApi;
import org.usercenter.auth.sms.sender.SmsOutcome.Reason;
import org.usercenter.auth.sms.sender.SmsOutcome.Refused;
import org.usercenter.auth.sms.sender.SmsOutcome.Sent;
import org.usercenter.auth.sms.sender.SmsOutcome.Unavailable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads replies of Tencent's {@code SendSms}. Status 200 says nothing: an error of the whole request stands in
 * {@code Error}, a refusal of the one number in its {@code SendStatusSet} entry.
 */
final class TencentReply {

    private static final Logger LOG = Logger.getLogger(TencentReply.class);
    private static final String LIMIT = "LimitExceeded.";
    private static final Set<String> ACCOUNT = Set.of(
            LIMIT + "AppDailyLimit",
            LIMIT + "AppMainlandChinaDailyLimit",
            "FailedOperation.InsufficientBalanceInSmsPackage",
            "FailedOperation.SignatureIncorrectOrUnapproved",
            "InvalidParameterValue.SdkAppIdNotExist");
    private static final Set<String> ACCOUNT_FAMILIES = Set.of("AuthFailure", "UnauthorizedOperation");

    private TencentReply() {}

    static SmsOutcome outcome(String platform, CloudResult result) {
        if (!(result instanceof Answer answer)) {
            return new Unavailable();
        }
        JsonNode response = TencentApi.response(answer);
        String request = Json.token(response, "RequestId");
        String code = code(response);
        if (code.equals("Ok") && answer.status() == 200) {
            LOG.debugf("%s took request %s", platform, request);
            return new Sent(TencentSmsSender.ID, request);
        }
        SmsOutcome outcome = refusal(code);
        LOG.warnf("%s refused request %s: %s, %s", platform, request, code, outcome);
        return outcome;
    }

    /** An error of the request outranks the entry; exactly one number was asked for, so there is one entry. */
    private static String code(JsonNode response) {
        if (response.has("Error")) {
            String error = TencentApi.errorCode(response);
            // An error named "Ok" is nonsense and must not pass for success.
            return error.equals("Ok") ? "-" : error;
        }
        JsonNode entries = response.path("SendStatusSet");
        return entries.size() == 1 ? Json.token(entries.path(0), "Code") : "-";
    }

    /**
     * Whether the platform, asked to send without a number, refused for that alone. Being asked too often, it works too.
     */
    static boolean alive(CloudResult result) {
        if (!(result instanceof Answer answer)) {
            return false;
        }
        String code = TencentApi.errorCode(TencentApi.response(answer));
        return code.startsWith("MissingParameter")
                || code.startsWith("InvalidParameter")
                || code.startsWith("RequestLimitExceeded");
    }

    private static SmsOutcome refusal(String code) {
        return switch (code) {
            case "InvalidParameterValue.IncorrectPhoneNumber",
                    "FailedOperation.PhoneNumberInBlacklist",
                    "UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber",
                    "UnsupportedOperation.UnsupportedRegion" -> new Refused(Reason.NUMBER_INVALID);
            case LIMIT + "PhoneNumberThirtySecondLimit",
                    LIMIT + "PhoneNumberOneHourLimit",
                    LIMIT + "PhoneNumberDailyLimit",
                    LIMIT + "PhoneNumberSameContentDailyLimit",
                    LIMIT + "DeliveryFrequencyLimit" -> new Refused(Reason.PROVIDER_LIMIT);
            default -> {
                if (account(code)) {
                    yield new Refused(Reason.ACCOUNT_UNUSABLE);
                }
                boolean later = code.equals("-") || code.equals("Ok") || TencentApi.temporary(code);
                yield later ? new Unavailable() : new Refused(Reason.MISCONFIGURED);
            }
        };
    }

    /** Keys, permission, application, signature, balance and limits of the whole application at home. */
    private static boolean account(String code) {
        return ACCOUNT.contains(code) || ACCOUNT_FAMILIES.stream().anyMatch(code::startsWith);
    }
}
