package org.usercenter.sandbox.cloud;

import java.util.HashMap;
import java.util.Map;

import org.usercenter.sandbox.authority.IdNumbers;
import org.usercenter.sandbox.authority.Persons;
import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.face.FaceCase;
import org.usercenter.sandbox.face.FaceCases;
import org.usercenter.sandbox.face.FaceLie;
import org.usercenter.sandbox.face.FacePhone;
import org.usercenter.sandbox.face.FaceVerdict;

import com.fasterxml.jackson.databind.JsonNode;

/** Tencent FaceID 2018-03-01, actions DetectAuth and GetDetectInfoEnhanced. */
final class TencentFace {
    static final String SERVICE = "faceid";
    static final String VERSION = "2018-03-01";
    static final String DETECT_AUTH = "DetectAuth";
    static final String GET_INFO = "GetDetectInfoEnhanced";
    private static final String RULE = "1";
    private static final int MAX_EXTRA = 1024;

    private final FaceCases cases;
    private final Persons persons;
    private final String baseUrl;

    /** @param baseUrl address under which phones see the sandbox; empty: where the request came to */
    TencentFace(FaceCases cases, Persons persons, String baseUrl) {
        this.cases = cases;
        this.persons = persons;
        this.baseUrl = baseUrl;
    }

    Map<String, Object> detectAuth(JsonNode request, Behaviour behaviour) throws PlatformRefusal {
        misbehave(behaviour);
        rule(request);
        String id = text(request, "IdCard");
        String name = text(request, "Name");
        String extra = request.path("Extra").asText("");
        String back = request.path("RedirectUrl").asText("");
        if (!IdNumbers.wellFormed(id)) {
            throw refusal("FailedOperation.IdFormatError", "The ID number is malformed.");
        }
        if (name.isBlank()) {
            throw refusal("FailedOperation.NameFormatError", "The name is malformed.");
        }
        if (persons.find(id).filter(person -> person.name().equals(name)).isEmpty()) {
            throw refusal("FailedOperation.IdNameMisMatch", "Name and ID number do not belong together.");
        }
        if (extra.length() > MAX_EXTRA || back.isEmpty() || back.length() > MAX_EXTRA) {
            throw refusal("InvalidParameter", "Extra or RedirectUrl is missing or too long.");
        }
        FaceCase opened = cases.open(name, id, extra, back);
        return Map.of("Url", baseUrl + FacePhone.PATH + "?token=" + opened.token(), "BizToken", opened.token());
    }

    Map<String, Object> info(JsonNode request, Behaviour behaviour) throws PlatformRefusal {
        misbehave(behaviour);
        rule(request);
        if (!request.path("InfoType").asText("").equals("1")) {
            throw refusal("InvalidParameter", "Here nobody may ask for pictures.");
        }
        FaceCase found = cases.find(text(request, "BizToken"))
                .orElseThrow(() -> refusal("InvalidParameterValue.BizTokenIllegal", "No such BizToken."));
        if (cases.isOver(found)) {
            throw refusal("InvalidParameterValue.BizTokenExpired", "The BizToken has expired.");
        }
        return Map.of("Text", text(found));
    }

    private Map<String, Object> text(FaceCase found) {
        Map<String, Object> text = new HashMap<>();
        FaceVerdict verdict = found.verdict();
        if (verdict == null) {
            text.put("ErrCode", null);
            text.put("LiveStatus", null);
            text.put("Comparestatus", null);
            return text;
        }
        text.put("ErrCode", verdict.code());
        text.put("ErrMsg", verdict.id());
        text.put("LiveStatus", verdict.live());
        text.put("Comparestatus", verdict.compare());
        text.put("Sim", verdict == FaceVerdict.PASS ? "96.42" : "12.00");
        text.put("Name", found.name());
        text.put("IdCard", found.idNumber());
        text.put("Extra", found.lie() == FaceLie.REPLAY ? "that-of-another" : found.extra());
        if (found.lie() == FaceLie.PERSON) {
            persons.all().stream()
                    .filter(person -> !person.id().equals(found.idNumber()))
                    .findFirst()
                    .ifPresent(other -> {
                        text.put("Name", other.name());
                        text.put("IdCard", other.id());
                    });
        }
        return text;
    }

    private static void misbehave(Behaviour behaviour) throws PlatformRefusal {
        switch (behaviour.mode()) {
            case FAIL -> throw refusal(behaviour.codeOr("InternalError"), "Something went wrong.");
            case LIMIT -> throw refusal("RequestLimitExceeded", "Too many requests.");
            case REFUSE ->
                throw refusal(
                        behaviour.codeOr("UnauthorizedOperation.Nonactivated"),
                        "The service is not available to this account.");
            default -> {
                // Answers as it should.
            }
        }
    }

    private static void rule(JsonNode request) throws PlatformRefusal {
        if (!request.path("RuleId").asText("").equals(RULE)) {
            throw refusal("InvalidParameterValue.RuleIdNotExist", "No such RuleId.");
        }
    }

    private static String text(JsonNode request, String name) throws PlatformRefusal {
        String value = request.path(name).asText("");
        if (value.isEmpty()) {
            throw refusal("MissingParameter", name + " is missing.");
        }
        return value;
    }

    private static PlatformRefusal refusal(String code, String message) {
        return new PlatformRefusal(200, code, message);
    }
}
