package org.usercenter.sandbox.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.usercenter.sandbox.authority.FakePerson;
import org.usercenter.sandbox.authority.IdNumbers;
import org.usercenter.sandbox.authority.Persons;
import org.usercenter.sandbox.control.Behaviour;

import com.fasterxml.jackson.databind.JsonNode;

/** Tencent FaceID 2018-03-01, action IdCardVerification: does the name belong to the ID number? */
final class TencentIdCheck implements TencentApi.Action {
    static final String SERVICE = "faceid";
    static final String VERSION = "2018-03-01";
    private static final String MATCH = "0";
    private static final String MISMATCH = "-1";
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            MATCH,
            "姓名和身份证号一致",
            MISMATCH,
            "姓名和身份证号不一致",
            "-2",
            "非法身份证号（长度、校验位等不正确）",
            "-3",
            "非法姓名（长度、格式等不正确）",
            "-4",
            "证件库服务异常",
            "-5",
            "证件库中无此身份证记录",
            "-6",
            "权威比对系统升级中，请稍后再试",
            "-7",
            "认证次数超过当日限制，请次日重试");

    private final Persons persons;

    TencentIdCheck(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Map<String, Object> answer(JsonNode request, Behaviour behaviour) throws PlatformRefusal {
        String id = text(request, "IdCard");
        String name = text(request, "Name");
        String result =
                switch (behaviour.mode()) {
                    case FAIL -> behaviour.codeOr("-4");
                    case LIMIT -> "-7";
                    case REFUSE -> refusal(behaviour.codeOr("UnauthorizedOperation.Nonactivated"));
                    case LIE -> opposite(check(id, name));
                    default -> check(id, name);
                };
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Result", result);
        answer.put("Description", DESCRIPTIONS.getOrDefault(result, "未知"));
        return answer;
    }

    /** A result number as it is; everything else is an error of the platform. */
    private static String refusal(String code) throws PlatformRefusal {
        if (DESCRIPTIONS.containsKey(code)) {
            return code;
        }
        throw new PlatformRefusal(200, code, "The service is not available to this account.");
    }

    private String check(String id, String name) {
        if (!IdNumbers.wellFormed(id)) {
            return "-2";
        }
        if (name.isBlank() || name.length() > 64 || name.matches(".*\\d.*")) {
            return "-3";
        }
        Optional<FakePerson> person = persons.find(id);
        if (person.isEmpty()) {
            return "-5";
        }
        return person.get().name().equals(name) ? MATCH : MISMATCH;
    }

    private static String opposite(String result) {
        return result.equals(MATCH) ? MISMATCH : MATCH;
    }

    private static String text(JsonNode request, String name) throws PlatformRefusal {
        JsonNode value = request.path(name);
        if (!value.isTextual()) {
            throw new PlatformRefusal(200, "MissingParameter", name + " is missing.");
        }
        return value.asText();
    }
}
