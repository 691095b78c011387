package org.usercenter.auth.face;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudResult;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.Json;
import org.usercenter.auth.cloud.TencentApi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads replies of {@code DetectAuth} and {@code GetDetectInfoEnhanced}. What is not clearly a verdict is "unavailable":
 * nobody must be certified or refused by a reply that nobody understands. Of a reply only what is named here is looked at.
 */
final class TencentFaceReply {
    private static final Logger LOG = Logger.getLogger(TencentFaceReply.class);
    private static final int OK = 200;
    private static final int MAX_TOKEN = 128;
    private static final int MAX_URL = 1024;

    private TencentFaceReply() {}

    static FaceStart start(String platform, CloudResult result) {
        Optional<JsonNode> response = response(platform, result);
        if (response.isEmpty()) {
            return new FaceStart.Unavailable();
        }
        Optional<FaceFailure> failure = failure(code(response.get()));
        if (failure.isPresent()) {
            return new FaceStart.Refused(failure.get());
        }
        String token = response.get().path("BizToken").asText("");
        String url = response.get().path("Url").asText("");
        boolean usable = !token.isEmpty() && token.length() <= MAX_TOKEN && !url.isEmpty() && url.length() <= MAX_URL;
        return usable && !response.get().has("Error") ? new FaceStart.Started(token, url) : new FaceStart.Unavailable();
    }

    static FaceResult result(String platform, CloudResult result) {
        Optional<JsonNode> response = response(platform, result);
        if (response.isEmpty()) {
            return new FaceResult.Unavailable();
        }
        if (response.get().has("Error")) {
            String code = code(response.get());
            return switch (code) {
                case "InvalidParameterValue.BizTokenExpired", "InvalidParameterValue.BizTokenIllegal" ->
                    new FaceResult.Expired();
                default -> failure(code).<FaceResult>map(FaceResult.Failed::new).orElseGet(FaceResult.Unavailable::new);
            };
        }
        JsonNode text = response.get().path("Text");
        JsonNode outcome = text.path("ErrCode");
        if (!text.isObject() || outcome.isNull() || outcome.isMissingNode()) {
            return new FaceResult.Pending();
        }
        if (!outcome.isIntegralNumber()) {
            return new FaceResult.Unavailable();
        }
        return passed(text)
                ? person(text, Json.token(response.get(), "RequestId"))
                : new FaceResult.Failed(reason(text));
    }

    /** The verdict as a whole, and that of each part where it is told. */
    private static boolean passed(JsonNode text) {
        return text.path("ErrCode").asInt(-1) == 0
                && text.path("LiveStatus").asInt(0) == 0
                && text.path("Comparestatus").asInt(0) == 0;
    }

    private static FaceFailure reason(JsonNode text) {
        if (text.path("LiveStatus").asInt(0) != 0) {
            return FaceFailure.NOT_LIVE;
        }
        return text.path("Comparestatus").asInt(0) != 0 ? FaceFailure.OTHER_FACE : FaceFailure.NOT_PASSED;
    }

    private static FaceResult person(JsonNode text, String request) {
        return new FaceResult.Passed(
                text.path("Name").asText(""),
                text.path("IdCard").asText(""),
                text.path("Extra").asText(""),
                Json.token(text, "Sim"),
                request);
    }

    private static Optional<JsonNode> response(String platform, CloudResult result) {
        if (!(result instanceof Answer answer) || answer.status() != OK) {
            return Optional.empty();
        }
        JsonNode response = TencentApi.response(answer);
        if (!response.isObject()) {
            return Optional.empty();
        }
        if (response.has("Error")) {
            LOG.warnf("%s refused request %s: %s", platform, Json.token(response, "RequestId"), code(response));
        }
        return Optional.of(response);
    }

    private static String code(JsonNode response) {
        return TencentApi.errorCode(response);
    }

    /** An error that is a verdict about the person. */
    private static Optional<FaceFailure> failure(String code) {
        return switch (code) {
            case "FailedOperation.IdNameMisMatch", "FailedOperation.IdFormatError", "FailedOperation.NameFormatError" ->
                Optional.of(FaceFailure.IDENTITY);
            case "FailedOperation.CompareFail", "FailedOperation.CompareLowSimilarity" ->
                Optional.of(FaceFailure.OTHER_FACE);
            case "FailedOperation.IdPhotoNoExist" -> Optional.of(FaceFailure.NO_PICTURE);
            case "FailedOperation.IdentityAuthLimitExceeded" -> Optional.of(FaceFailure.LIMIT);
            default ->
                code.startsWith("FailedOperation.LifePhoto") ? Optional.of(FaceFailure.NOT_LIVE) : Optional.empty();
        };
    }
}
