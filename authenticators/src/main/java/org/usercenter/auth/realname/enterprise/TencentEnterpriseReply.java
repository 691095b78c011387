package org.usercenter.auth.realname.enterprise;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.TencentApi;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Match;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Mismatch;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.NoRecord;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.NotInBusiness;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Unavailable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads replies of {@code VerifyBizLicenseEnterprise4}. Anything that is not clearly a verdict is "unavailable": an
 * enterprise must neither be verified nor refused by a reply that nobody understands.
 */
final class TencentEnterpriseReply {

    private static final Logger LOG = Logger.getLogger(TencentEnterpriseReply.class);
    private static final Map<EnterpriseField, String> FLAGS = Map.of(
            EnterpriseField.USCC, "IsCreditCodeConsistent",
            EnterpriseField.NAME, "IsEntNameConsistent",
            EnterpriseField.REPRESENTATIVE, "IsLrNameConsistent",
            EnterpriseField.REPRESENTATIVE_NUMBER, "IsIdNumConsistent");
    /** Cancelled, revoked, moved away and the like; only 1 is in business. */
    private static final String IN_BUSINESS = "1";

    private TencentEnterpriseReply() {}

    static EnterpriseCheckResult result(String platform, CloudResult result) {
        if (!(result instanceof Answer answer)) {
            return new Unavailable();
        }
        JsonNode response = TencentApi.response(answer);
        String request = Json.token(response, "RequestId");
        if (answer.status() != 200 || response.has("Error")) {
            LOG.warnf("%s refused request %s: %s", platform, request, TencentApi.errorCode(response));
            return new Unavailable();
        }
        EnterpriseCheckResult verdict = verdict(response, request);
        if (verdict instanceof Unavailable) {
            LOG.warnf("%s gave no verdict on request %s", platform, request);
        }
        return verdict;
    }

    private static EnterpriseCheckResult verdict(JsonNode response, String request) {
        JsonNode status = response.path("StatusCode");
        boolean complete =
                FLAGS.values().stream().allMatch(flag -> response.path(flag).isBoolean());
        if (!status.isInt() || status.asInt() != 0 || !complete) {
            return new Unavailable();
        }
        Set<EnterpriseField> differ = EnumSet.noneOf(EnterpriseField.class);
        FLAGS.forEach((field, flag) -> {
            if (!response.path(flag).asBoolean()) {
                differ.add(field);
            }
        });
        if (differ.size() == FLAGS.size()) {
            // Neither name nor code is known: so the platform says that it has no record.
            return new NoRecord();
        }
        if (!differ.isEmpty()) {
            return new Mismatch(differ);
        }
        if (response.path("VerifyResult").asInt(0) != 1) {
            return new Unavailable();
        }
        return IN_BUSINESS.equals(Json.token(response, "OperatingStatus"))
                ? new Match(TencentEnterpriseCheck.ID + ":" + request)
                : new NotInBusiness();
    }
}
