package org.usercenter.auth.cloud;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One product of Tencent Cloud: builds, signs and posts its requests. */
public final class TencentApi {

    private static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private final CloudEndpoint endpoint;
    private final String version;
    private final String region;
    private final Tc3Signer signer;
    private final CloudClient client;
    private final Clock clock;

    /**
     * Prepares calls to one version of a product.
     *
     * @param version of the product, e.g. {@code 2021-01-11}
     * @param region e.g. {@code ap-guangzhou}; empty for products that have none
     */
    public TencentApi(
            CloudEndpoint endpoint, String version, String region, Tc3Signer signer, CloudClient client, Clock clock) {
        this.endpoint = endpoint;
        this.version = version;
        this.region = region;
        this.signer = signer;
        this.client = client;
        this.clock = clock;
    }

    /** Calls an action once. */
    public CloudResult call(String action, ObjectNode request) {
        byte[] body = Json.bytes(request);
        Instant now = clock.instant();
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", endpoint.host());
        headers.put("Content-Type", CONTENT_TYPE);
        headers.put("X-TC-Action", action);
        headers.put("X-TC-Version", version);
        headers.put("X-TC-Timestamp", Long.toString(now.getEpochSecond()));
        if (!region.isEmpty()) {
            headers.put("X-TC-Region", region);
        }
        headers.put("Authorization", signer.authorization(endpoint.host(), CONTENT_TYPE, body, now));
        return client.post(endpoint.root(""), headers, body);
    }

    /** The object every reply, good or bad, is wrapped in; missing when the reply is not of this platform. */
    public static JsonNode response(CloudResult.Answer answer) {
        return answer.body().path("Response");
    }

    /** The code of an error of the whole request; {@code -} when there is none. */
    public static String errorCode(JsonNode response) {
        return Json.token(response.path("Error"), "Code");
    }

    /** Whether an error code says "later" instead of "wrong". */
    public static boolean temporary(String errorCode) {
        String family = errorCode.split("\\.", 2)[0];
        return Set.of("InternalError", "RequestLimitExceeded", "ResourceUnavailable", "ServiceUnavailable")
                .contains(family);
    }
}
