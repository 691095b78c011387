package org.usercenter.auth.realname.enterprise;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Match;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Mismatch;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.NoRecord;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.NotInBusiness;
import org.usercenter.auth.realname.enterprise.EnterpriseCheckResult.Unavailable;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads replies of {@code EntElementVerifyV2}; as strict as {@link TencentEnterpriseReply}. */
final class AliyunEnterpriseReply {

    private static final Logger LOG = Logger.getLogger(AliyunEnterpriseReply.class);
    /** As the reply names what differs. */
    private static final Map<String, EnterpriseField> FLAGS = Map.of(
            "LicenseNoFlag", EnterpriseField.USCC,
            "EntNameFlag", EnterpriseField.NAME,
            "LegalPersonNameFlag", EnterpriseField.REPRESENTATIVE,
            "LegalPersonCertNoFlag", EnterpriseField.REPRESENTATIVE_NUMBER);
    /** Words for an enterprise in business; whoever is called by none of them, or by nothing, goes to the operators. */
    private static final Set<String> IN_BUSINESS = Set.of("存续", "在营", "开业", "在业");
    /** Words for one that is not any more, whatever else is said of it. */
    private static final Set<String> CLOSED = Set.of("吊销", "注销", "迁出", "撤销", "停业", "清算");

    private AliyunEnterpriseReply() {}

    static EnterpriseCheckResult result(String platform, CloudResult result) {
        if (!(result instanceof Answer answer)) {
            return new Unavailable();
        }
        String request = Json.token(answer.body(), "RequestId");
        String code = Json.token(answer.body(), "Code");
        JsonNode verdict = answer.body().path("Result");
        if (answer.status() != 200 || !code.equals("Success") || !verdict.isObject()) {
            LOG.warnf("%s refused request %s: %s", platform, request, code);
            return new Unavailable();
        }
        return switch (Json.token(verdict, "BizCode")) {
            case "1" -> inBusiness(verdict) ? new Match(AliyunEnterpriseCheck.ID + ":" + request) : new NotInBusiness();
            case "2" -> new Mismatch(differ(verdict.path("ReasonDetail").asText("")));
            case "3" -> new NoRecord();
            default -> {
                LOG.warnf("%s gave no verdict on request %s", platform, request);
                yield new Unavailable();
            }
        };
    }

    private static boolean inBusiness(JsonNode verdict) {
        String status = verdict.path("Status").asText("");
        return IN_BUSINESS.stream().anyMatch(status::contains)
                && CLOSED.stream().noneMatch(status::contains);
    }

    /** An answer that does not say what differs means that any of them may. */
    private static Set<EnterpriseField> differ(String reason) {
        Set<EnterpriseField> fields = EnumSet.noneOf(EnterpriseField.class);
        Arrays.stream(reason.split(",")).map(String::strip).forEach(flag -> {
            EnterpriseField field = FLAGS.get(flag);
            if (field != null) {
                fields.add(field);
            }
        });
        return fields.isEmpty() ? EnumSet.allOf(EnterpriseField.class) : fields;
    }
}
