package org.usercenter.sandbox.cloud;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.cloud.LicenceRegister.Element;
import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.web.Json;

/** Aliyun cloudauth 2019-03-07, action EntElementVerifyV2, four elements. */
final class AliyunLicenceCheck {

    static final String ACTION = "EntElementVerifyV2";

    private static final List<String> MANDATORY =
            List.of("SceneCode", "MerchantBizId", "LicenseNo", "EntName", "LegalPersonName", "LegalPersonCertNo");
    private static final Map<Element, String> FLAGS = Map.of(
            Element.CODE, "LicenseNoFlag",
            Element.NAME, "EntNameFlag",
            Element.REPRESENTATIVE, "LegalPersonNameFlag",
            Element.NUMBER, "LegalPersonCertNoFlag");
    private static final Map<String, String> STATES = Map.of("1", "在营（开业）", "2", "吊销", "3", "注销", "4", "迁出");

    private final Acs3Verifier verifier;
    private final LicenceRegister register;
    private final Json json;

    AliyunLicenceCheck(Map<String, String> secrets, Clock clock, LicenceRegister register, Json json) {
        this.verifier = new Acs3Verifier(secrets, clock);
        this.register = register;
        this.json = json;
    }

    CloudAnswer answer(CloudRequest request, Behaviour behaviour) {
        try {
            verifier.verify(request);
            if (behaviour.mode() == Mode.WRONG_SIGNATURE) {
                throw new PlatformRefusal(
                        400, "SignatureDoesNotMatch", "Specified signature does not match our calculation.");
            }
            if (!request.header("x-acs-version").equals("2019-03-07")) {
                throw new PlatformRefusal(400, "InvalidVersion", "Specified parameter Version is not valid.");
            }
            return switch (behaviour.mode()) {
                case FAIL -> answer(behaviour.codeOr("InternalError"), Map.of());
                case REFUSE -> answer(behaviour.codeOr("ForbiddenAction"), Map.of());
                case LIMIT -> answer(behaviour.codeOr("Throttling"), Map.of());
                default -> check(request.parameters(), behaviour.mode() == Mode.LIE);
            };
        } catch (PlatformRefusal e) {
            return CloudAnswer.json(
                    e.status(),
                    json.write(Map.of(
                            "Code",
                            e.code(),
                            "Message",
                            e.text(),
                            "RequestId",
                            UUID.randomUUID().toString())));
        }
    }

    private CloudAnswer check(Map<String, String> sent, boolean lie) throws PlatformRefusal {
        for (String name : MANDATORY) {
            if (sent.getOrDefault(name, "").isBlank()) {
                throw new PlatformRefusal(400, "Missing" + name, name + " is mandatory for this action.");
            }
        }
        if (!"ENT_4META".equals(sent.get("InfoVerifyType")) || !"1".equals(sent.get("UserAuthorization"))) {
            throw new PlatformRefusal(400, "InvalidParameter", "Four elements, with the user's authorisation.");
        }
        String code = sent.getOrDefault("LicenseNo", "");
        String name = sent.getOrDefault("EntName", "");
        Optional<Enterprise> record = register.find(code, name);
        if (record.isEmpty()) {
            return answer("Success", Map.of("BizCode", "3"));
        }
        Set<Element> differ = register.differ(
                record.get(),
                code,
                name,
                sent.getOrDefault("LegalPersonName", ""),
                sent.getOrDefault("LegalPersonCertNo", ""));
        boolean same = differ.isEmpty() != lie;
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("BizCode", same ? "1" : "2");
        result.put("Status", STATES.getOrDefault(record.get().regState(), ""));
        if (!same) {
            result.put("ReasonDetail", differ.stream().sorted().map(FLAGS::get).collect(Collectors.joining(",")));
        }
        return answer("Success", result);
    }

    private CloudAnswer answer(String code, Map<String, Object> result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Code", code);
        answer.put("Message", code.equals("Success") ? "success" : code);
        answer.put("RequestId", UUID.randomUUID().toString());
        if (!result.isEmpty()) {
            answer.put("Result", result);
        }
        return CloudAnswer.json(200, json.write(answer));
    }
}
