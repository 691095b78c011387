package org.usercenter.sandbox.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** What the Tencent services have in common: signature, versions, and an envelope that is always HTTP 200. */
final class TencentApi {
    private final Tc3Verifier verifier;
    private final Json json;

    TencentApi(Tc3Verifier verifier, Json json) {
        this.verifier = verifier;
        this.json = json;
    }

    /** An action behind the envelope. */
    interface Action {
        /** The content of {@code Response} without the request id. */
        Map<String, Object> answer(JsonNode request, Behaviour behaviour) throws PlatformRefusal;
    }

    CloudAnswer answer(CloudRequest request, String service, String version, Behaviour behaviour, Action action) {
        Map<String, Object> response = new LinkedHashMap<>();
        try {
            verifier.verify(request, service);
            if (behaviour.mode() == Mode.WRONG_SIGNATURE) {
                throw new PlatformRefusal(
                        200, "AuthFailure.SignatureFailure", "The provided credentials could not be validated.");
            }
            if (!request.header("x-tc-version").equals(version)) {
                throw new PlatformRefusal(200, "NoSuchVersion", "The interface version does not exist.");
            }
            response.putAll(action.answer(body(request), behaviour));
        } catch (PlatformRefusal e) {
            response.put("Error", error(e.code(), e.text()));
        }
        response.put("RequestId", UUID.randomUUID().toString());
        return CloudAnswer.json(200, json.write(Map.of("Response", response)));
    }

    private JsonNode body(CloudRequest request) throws PlatformRefusal {
        try {
            return json.read(request.body());
        } catch (IllegalArgumentException e) {
            throw new PlatformRefusal(200, "InvalidRequest", "The request body is not JSON.");
        }
    }

    private static Map<String, String> error(String code, String message) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("Code", code);
        error.put("Message", message);
        return error;
    }
}
