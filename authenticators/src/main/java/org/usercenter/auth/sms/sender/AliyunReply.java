package org.usercenter.auth.sms.sender;

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
     * Whether the platform, asked to send without a number, refused for that alone: its name for it is
     * {@code MissingPhoneNumbers}, after the pattern of Aliyun's RPC interfaces.
     */
    static boolean alive(CloudResult result) {
        return result instanceof Answer answer
                && (Json.token(answer.body(), "Code").equals("MissingPhoneNumbers")
                        || refusal(Json.token(answer.body(), "Code")).equals(new Refused(Reason.NUMBER_INVALID)));
    }

    private static SmsOutcome refusal(String code) {
        return switch (code) {
            case "isv.MOBILE_NUMBER_ILLEGAL" -> new Refused(Reason.NUMBER_INVALID);
            // Of this number; limits of the whole account are the operators' business and fall through.
            case "isv.BUSINESS_LIMIT_CONTROL" -> new Refused(Reason.PROVIDER_LIMIT);
            default -> temporary(code) ? new Unavailable() : new Refused(Reason.MISCONFIGURED);
        };
    }

    /**
     * Codes that say "later", or nothing at all. A used nonce belongs here too: somebody repeated the request on the
     * way, so the message may have gone out.
     */
    private static boolean temporary(String code) {
        return code.equals("-")
                || code.equals("OK")
                || code.startsWith("Throttling")
                || code.startsWith("InternalError")
                || code.startsWith("ServiceUnavailable")
                || code.equals("SignatureNonceUsed")
                || (code.startsWith("isp.") && !code.equals("isp.RAM_PERMISSION_DENY"));
    }
}
