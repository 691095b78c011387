package org.usercenter.auth.sms.sender;

import java.util.Set;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.sms.sender.SmsOutcome.Reason;
import org.usercenter.auth.sms.sender.SmsOutcome.Refused;
import org.usercenter.auth.sms.sender.SmsOutcome.Sent;
import org.usercenter.auth.sms.sender.SmsOutcome.Unavailable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads replies of Aliyun's {@code SendSms}. A refusal mostly comes with status 200, a wrong key with 4xx. */
final class AliyunReply {

    private static final Logger LOG = Logger.getLogger(AliyunReply.class);
    private static final String THROTTLING = "Throttling";
    private static final Set<String> ACCOUNT = Set.of(
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "InvalidTimeStamp.Expired",
            "isp.RAM_PERMISSION_DENY",
            "isv.RAM_PERMISSION_DENY",
            "isv.DENY_IP_RANGE",
            "isv.ACCOUNT_ABNORMAL",
            "isv.ACCOUNT_NOT_EXISTS",
            "isv.SECURITY_FROZEN_ACCOUNT",
            "isv.PRODUCT_UNSUBSCRIBE",
            "isv.PRODUCT_UN_SUBSCRIPT",
            "isv.OUT_OF_SERVICE",
            "isv.AMOUNT_NOT_ENOUGH",
            "isv.SMS_SIGNATURE_ILLEGAL",
            "isv.SMS_SIGN_ILLEGAL",
            "isv.DAY_LIMIT_CONTROL",
            "isv.MONTH_LIMIT_CONTROL");
    private static final Set<String> ACCOUNT_FAMILIES = Set.of("InvalidAccessKeyId", "Forbidden", "NoPermission");

    private AliyunReply() {}

    static SmsOutcome outcome(String platform, CloudResult result) {
        if (!(result instanceof Answer answer)) {
            return new Unavailable();
        }
        ObjectNode body = answer.body();
        String code = Json.token(body, "Code");
        String request = Json.token(body, "RequestId");
        if (code.equals("OK") && answer.status() == 200) {
            LOG.debugf("%s took request %s", platform, request);
            return new Sent(AliyunSmsSender.ID, request);
        }
        SmsOutcome outcome = refusal(code);
        LOG.warnf("%s refused request %s: %s, %s", platform, request, code, outcome);
        return outcome;
    }

    /**
     * Whether the platform, asked to send without a number, refused for that or for anything else that does not concern
     * the account: its name for it is {@code MissingPhoneNumbers}, after the pattern of Aliyun's RPC interfaces. Being
     * asked too often, it works too.
     */
    static boolean alive(CloudResult result) {
        if (!(result instanceof Answer answer)) {
            return false;
        }
        String code = Json.token(answer.body(), "Code");
        return code.startsWith(THROTTLING)
                || (refusal(code) instanceof Refused refused && refused.reason() != Reason.ACCOUNT_UNUSABLE);
    }

    private static SmsOutcome refusal(String code) {
        return switch (code) {
            case "isv.MOBILE_NUMBER_ILLEGAL" -> new Refused(Reason.NUMBER_INVALID);
            // Of this number.
            case "isv.BUSINESS_LIMIT_CONTROL" -> new Refused(Reason.PROVIDER_LIMIT);
            default -> {
                if (account(code)) {
                    yield new Refused(Reason.ACCOUNT_UNUSABLE);
                }
                yield temporary(code) ? new Unavailable() : new Refused(Reason.MISCONFIGURED);
            }
        };
    }

    /** Keys, permission, signature, balance and limits of the whole account. */
    private static boolean account(String code) {
        return ACCOUNT.contains(code) || ACCOUNT_FAMILIES.stream().anyMatch(code::startsWith);
    }

    /**
     * Codes that say "later", or nothing at all. A used nonce belongs here too: somebody repeated the request on the
     * way, so the message may have gone out.
     */
    private static boolean temporary(String code) {
        return code.equals("-")
                || code.equals("OK")
                || code.startsWith(THROTTLING)
                || code.startsWith("InternalError")
                || code.startsWith("ServiceUnavailable")
                || code.equals("SignatureNonceUsed")
                || code.startsWith("isp.");
    }
}
