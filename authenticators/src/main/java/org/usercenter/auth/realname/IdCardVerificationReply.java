package org.usercenter.auth.realname;

import java.util.Set;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.TencentApi;
import org.usercenter.auth.realname.PersonCheckResult.BadInput;
import org.usercenter.auth.realname.PersonCheckResult.Match;
import org.usercenter.auth.realname.PersonCheckResult.Mismatch;
import org.usercenter.auth.realname.PersonCheckResult.NoRecord;
import org.usercenter.auth.realname.PersonCheckResult.Unavailable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads replies of {@code IdCardVerification}. Anything that is not clearly a verdict is "unavailable": a person must
 * neither be verified nor refused by a reply that nobody understands.
 */
final class IdCardVerificationReply {

    private static final Logger LOG = Logger.getLogger(IdCardVerificationReply.class);

    private IdCardVerificationReply() {}

    static PersonCheckResult result(String platform, CloudResult result) {
        if (!(result instanceof Answer answer)) {
            return new Unavailable();
        }
        JsonNode response = TencentApi.response(answer);
        String request = Json.token(response, "RequestId");
        if (response.has("Error")) {
            String code = TencentApi.errorCode(response);
            PersonCheckResult verdict = ofError(code);
            if (verdict instanceof Unavailable && !TencentApi.temporary(code)) {
                LOG.errorf("%s refused request %s: %s", platform, request, code);
            } else {
                LOG.warnf("%s refused request %s: %s", platform, request, code);
            }
            return verdict;
        }
        String code = answer.status() == 200 ? Json.token(response, "Result") : "-";
        LOG.debugf("%s answered request %s: %s", platform, request, code);
        PersonCheckResult verdict = ofResult(code, request);
        if (verdict instanceof Unavailable) {
            LOG.warnf("%s gave no verdict on request %s: result %s", platform, request, code);
        }
        return verdict;
    }

    private static PersonCheckResult ofResult(String code, String request) {
        return switch (code) {
            case "0" -> new Match(TencentIdentityCheck.ID + ":" + request);
            // The pair is compared as a whole, so either of the two may be wrong.
            case "-1" -> new Mismatch(Set.of(PersonField.NAME, PersonField.DOCUMENT_NUMBER));
            case "-2" -> new BadInput(PersonField.DOCUMENT_NUMBER);
            case "-3" -> new BadInput(PersonField.NAME);
            case "-5" -> new NoRecord();
            // -4 error of the service, -6 the authority is being upgraded, -7 its daily limit: later.
            default -> new Unavailable();
        };
    }

    private static PersonCheckResult ofError(String code) {
        return switch (code) {
            case "FailedOperation.IdNameMisMatch" ->
                new Mismatch(Set.of(PersonField.NAME, PersonField.DOCUMENT_NUMBER));
            case "FailedOperation.IdFormatError" -> new BadInput(PersonField.DOCUMENT_NUMBER);
            case "FailedOperation.NameFormatError" -> new BadInput(PersonField.NAME);
            default -> new Unavailable();
        };
    }
}
