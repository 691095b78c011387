package org.usercenter.sandbox.cloud;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.cloud.LicenceRegister.Element;
import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Mode;

import com.fasterxml.jackson.databind.JsonNode;

/** Tencent OCR 2018-11-19, action VerifyBizLicenseEnterprise4: do the four elements belong together? */
final class TencentLicenceCheck implements TencentApi.Action {

    static final String SERVICE = "ocr";
    static final String VERSION = "2018-11-19";

    private static final int FAILED = 1;

    private final LicenceRegister register;

    TencentLicenceCheck(LicenceRegister register) {
        this.register = register;
    }

    @Override
    public Map<String, Object> answer(JsonNode request, Behaviour behaviour) throws PlatformRefusal {
        String code = text(request, "CreditCode");
        String name = text(request, "EntName");
        String representative = text(request, "LrName");
        String number = text(request, "IdNum");
        if (behaviour.mode() == Mode.REFUSE || behaviour.mode() == Mode.LIMIT) {
            String usual = behaviour.mode() == Mode.LIMIT ? "RequestLimitExceeded" : "FailedOperation.UnOpenError";
            throw new PlatformRefusal(200, behaviour.codeOr(usual), "The service is not available to this account.");
        }
        if (behaviour.mode() == Mode.FAIL) {
            return Map.of("StatusCode", FAILED);
        }
        Optional<Enterprise> record = register.find(code, name);
        Set<Element> differ = record.map(found -> register.differ(found, code, name, representative, number))
                .orElse(EnumSet.allOf(Element.class));
        if (behaviour.mode() == Mode.LIE) {
            differ = differ.isEmpty() ? EnumSet.of(Element.NAME) : Set.of();
        }
        return answer(differ, record.map(Enterprise::regState).orElse(""));
    }

    private static Map<String, Object> answer(Set<Element> differ, String state) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("StatusCode", 0);
        answer.put("VerifyResult", differ.isEmpty() ? 1 : 0);
        answer.put("IsCreditCodeConsistent", !differ.contains(Element.CODE));
        answer.put("IsEntNameConsistent", !differ.contains(Element.NAME));
        answer.put("IsLrNameConsistent", !differ.contains(Element.REPRESENTATIVE));
        answer.put("IsIdNumConsistent", !differ.contains(Element.NUMBER));
        answer.put("OperatingStatus", state);
        answer.put("OperatingPeriod", "/");
        return answer;
    }

    private static String text(JsonNode request, String name) throws PlatformRefusal {
        JsonNode value = request.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new PlatformRefusal(200, "MissingParameter", name + " is missing.");
        }
        return value.asText();
    }
}
