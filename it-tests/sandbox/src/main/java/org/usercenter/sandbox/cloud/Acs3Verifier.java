package org.usercenter.sandbox.cloud;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks Aliyun's ACS3-HMAC-SHA256 signatures. */
final class Acs3Verifier {
    /** Age and advance of a time stamp that the platform accepts. */
    static final Duration SKEW = Duration.ofMinutes(15);

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final List<String> MUST_BE_SIGNED = List.of(
            "host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256");

    private final Map<String, String> secrets;
    private final Clock clock;
    private final NonceMemory nonces = new NonceMemory(SKEW.multipliedBy(2));

    /** @param secrets access key secret by access key id */
    Acs3Verifier(Map<String, String> secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    void verify(CloudRequest request) throws PlatformRefusal {
        Authorization authorization = Authorization.parse(request.header("authorization"))
                .filter(a -> a.algorithm().equals(ALGORITHM))
                .orElseThrow(() -> new PlatformRefusal(
                        400, "IncompleteSignature", "The request signature does not conform to Aliyun standards."));
        String secret = secrets.get(authorization.credential());
        if (secret == null) {
            throw new PlatformRefusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
        }
        checkTime(request.header("x-acs-date"));
        checkSignature(request, authorization, secret);
        if (!nonces.add(request.header("x-acs-signature-nonce"), clock.instant())) {
            throw new PlatformRefusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
        }
    }

    private void checkTime(String date) throws PlatformRefusal {
        try {
            if (Duration.between(Instant.parse(date), clock.instant()).abs().compareTo(SKEW) > 0) {
                throw new PlatformRefusal(
                        400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
            }
        } catch (DateTimeException e) {
            throw new PlatformRefusal(
                    400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
        }
    }

    private static void checkSignature(CloudRequest request, Authorization authorization, String secret)
            throws PlatformRefusal {
        for (String name : MUST_BE_SIGNED) {
            if (!authorization.signedHeaders().contains(name)
                    || request.header(name).isEmpty()) {
                throw new PlatformRefusal(
                        400, "IncompleteSignature", "The header " + name + " is missing or not signed.");
            }
        }
        if (!Digests.same(Digests.hexSha256(request.body()), request.header("x-acs-content-sha256"))) {
            throw mismatch("the digest of the body");
        }
        String stringToSign = stringToSign(request, authorization);
        if (!Digests.same(signature(stringToSign, secret), authorization.signature())) {
            throw mismatch(stringToSign);
        }
    }

    private static PlatformRefusal mismatch(String serverSide) {
        return new PlatformRefusal(
                400,
                "SignatureDoesNotMatch",
                "Specified signature does not match our calculation. server string to sign is:" + serverSide);
    }

    static String canonicalRequest(CloudRequest request, Authorization authorization) {
        String query = request.queryParameters().entrySet().stream()
                .map(e -> percentEncode(e.getKey()) + "=" + percentEncode(e.getValue()))
                .collect(Collectors.joining("&"));
        return String.join(
                "\n",
                request.method(),
                request.path(),
                query,
                authorization.canonicalHeaders(request),
                String.join(";", authorization.signedHeaders()),
                request.header("x-acs-content-sha256"));
    }

    static String stringToSign(CloudRequest request, Authorization authorization) {
        return ALGORITHM + "\n" + Digests.hexSha256(canonicalRequest(request, authorization));
    }

    static String signature(String stringToSign, String secret) {
        return Digests.hex(Digests.hmac(secret, stringToSign));
    }

    private static String percentEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
