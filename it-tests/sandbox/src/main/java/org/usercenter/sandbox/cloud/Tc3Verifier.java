package org.usercenter.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks Tencent's TC3-HMAC-SHA256 signatures. */
final class Tc3Verifier {
    /** Age and advance of a time stamp that the platform accepts. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final Pattern CREDENTIAL =
            Pattern.compile("([^/]+)/(\\d{4}-\\d{2}-\\d{2})/([a-z0-9-]+)/tc3_request");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}");

    private final Map<String, String> secrets;
    private final Clock clock;

    /** @param secrets secret key by secret id */
    Tc3Verifier(Map<String, String> secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param service the service that the called action belongs to */
    void verify(CloudRequest request, String service) throws PlatformRefusal {
        Authorization authorization = Authorization.parse(request.header("authorization"))
                .filter(a -> a.algorithm().equals(ALGORITHM))
                .orElseThrow(() -> refusal("InvalidAuthorization", "The Authorization header is not valid."));
        Matcher credential = CREDENTIAL.matcher(authorization.credential());
        if (!credential.matches() || !authorization.signedHeaders().containsAll(List.of("content-type", "host"))) {
            throw refusal("InvalidAuthorization", "The Authorization header is not valid.");
        }
        String secret = secrets.get(credential.group(1));
        if (secret == null) {
            throw refusal(
                    "SecretIdNotFound", "The SecretId is not found, please ensure that your SecretId is correct.");
        }
        String timestamp = request.header("x-tc-timestamp");
        checkTime(timestamp, credential.group(2));
        String stringToSign = stringToSign(request, authorization, timestamp);
        String expected = signature(stringToSign, secret, credential.group(2), credential.group(3));
        if (!Digests.same(expected, authorization.signature())
                || !serviceFits(credential.group(3), service, request.header("host"))) {
            throw refusal(
                    "SignatureFailure",
                    "The provided credentials could not be validated. Please check your signature is correct.");
        }
    }

    private void checkTime(String timestamp, String date) throws PlatformRefusal {
        if (!TIMESTAMP.matcher(timestamp).matches()) {
            throw new PlatformRefusal(200, "MissingParameter", "The header X-TC-Timestamp is missing or wrong.");
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(at, clock.instant()).abs().compareTo(SKEW) > 0) {
            throw refusal("SignatureExpire", "The provided credentials are expired.");
        }
        if (!at.atZone(ZoneOffset.UTC).toLocalDate().toString().equals(date)) {
            throw refusal("SignatureFailure", "The date in the credential scope is not the date of the time stamp.");
        }
    }

    /** The SDK takes the service from the first label of the host, also when pointed at an address of one's own. */
    private static boolean serviceFits(String given, String service, String host) {
        boolean standIn = !host.endsWith(".tencentcloudapi.com");
        return given.equals(service) || (standIn && given.equals(host.split("[.:]", 2)[0]));
    }

    private static PlatformRefusal refusal(String reason, String message) {
        return new PlatformRefusal(200, "AuthFailure." + reason, message);
    }

    static String canonicalRequest(CloudRequest request, Authorization authorization) {
        return String.join(
                "\n",
                request.method(),
                request.path(),
                request.query(),
                authorization.canonicalHeaders(request),
                String.join(";", authorization.signedHeaders()),
                Digests.hexSha256(request.body()));
    }

    static String stringToSign(CloudRequest request, Authorization authorization, String timestamp) {
        String credential = authorization.credential();
        String scope = credential.substring(credential.indexOf('/') + 1);
        return String.join(
                "\n", ALGORITHM, timestamp, scope, Digests.hexSha256(canonicalRequest(request, authorization)));
    }

    static String signature(String stringToSign, String secret, String date, String service) {
        byte[] dateKey = Digests.hmac(("TC3" + secret).getBytes(StandardCharsets.UTF_8), date);
        byte[] key = Digests.hmac(Digests.hmac(dateKey, service), "tc3_request");
        return Digests.hex(Digests.hmac(key, stringToSign));
    }
}
