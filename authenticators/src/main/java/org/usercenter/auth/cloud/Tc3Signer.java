package org.usercenter.auth.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Signs {@code POST /} requests to Tencent Cloud by TC3-HMAC-SHA256, over host, content type and body.
 *
 * @see <a href="https://cloud.tencent.com/document/api/382/52071">Signature v3</a>
 */
public final class Tc3Signer {

    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String SIGNED_HEADERS = "content-type;host";

    private final String secretId;
    private final String secretKey;
    private final String service;

    /**
     * Signs for one product with this secret.
     *
     * @param service short name of the product, e.g. {@code sms}; the same whatever host is called
     * @throws IllegalArgumentException when one of the three is empty
     */
    public Tc3Signer(String secretId, String secretKey, String service) {
        if (secretId.isEmpty() || secretKey.isEmpty() || service.isEmpty()) {
            throw new IllegalArgumentException("a signature needs a secret id, a secret key and a service");
        }
        this.secretId = secretId;
        this.secretKey = secretKey;
        this.service = service;
    }

    /**
     * The value of the {@code Authorization} header.
     *
     * @param host as sent in the {@code Host} header, with a port that is not the scheme's own
     * @param contentType as sent in the {@code Content-Type} header
     * @param time as sent, in seconds, in {@code X-TC-Timestamp}; the platform accepts five minutes of difference
     */
    public String authorization(String host, String contentType, byte[] body, Instant time) {
        String scope = credentialScope(time);
        String toSign = stringToSign(canonicalRequest(host, contentType, body), time);
        byte[] dateKey = Hashes.hmac(("TC3" + secretKey).getBytes(StandardCharsets.UTF_8), date(time));
        byte[] signingKey = Hashes.hmac(Hashes.hmac(dateKey, service), "tc3_request");
        return ALGORITHM + " Credential=" + secretId + "/" + scope + ", SignedHeaders=" + SIGNED_HEADERS
                + ", Signature=" + Hashes.hexHmac(signingKey, toSign);
    }

    static String canonicalRequest(String host, String contentType, byte[] body) {
        return "POST\n/\n\ncontent-type:" + contentType + "\nhost:" + host + "\n\n" + SIGNED_HEADERS + "\n"
                + Hashes.hexSha256(body);
    }

    String credentialScope(Instant time) {
        return date(time) + "/" + service + "/tc3_request";
    }

    String stringToSign(String canonicalRequest, Instant time) {
        return ALGORITHM + "\n" + time.getEpochSecond() + "\n" + credentialScope(time) + "\n"
                + Hashes.hexSha256(canonicalRequest);
    }

    private static String date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}
