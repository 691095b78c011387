package org.usercenter.auth.cloud;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Signs requests to Alibaba Cloud by ACS3-HMAC-SHA256.
 *
 * @see <a href="https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature">V3 request
 *     structure and signature</a>
 */
public final class Acs3Signer {

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private final String accessKeyId;
    private final String accessKeySecret;

    /**
     * Signs with this access key.
     *
     * @throws IllegalArgumentException when one of the two is empty
     */
    public Acs3Signer(String accessKeyId, String accessKeySecret) {
        if (accessKeyId.isEmpty() || accessKeySecret.isEmpty()) {
            throw new IllegalArgumentException("an access key needs an id and a secret");
        }
        this.accessKeyId = accessKeyId;
        this.accessKeySecret = accessKeySecret;
    }

    /**
     * The value of the {@code Authorization} header.
     *
     * @param path absolute path, already percent-encoded
     * @param query parameters as they are, not encoded
     * @param headers the headers to sign, {@code host} among them, with a port that is not the scheme's own
     */
    public String authorization(
            String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {
        Map<String, String> signed = lowerCase(headers);
        String toSign = stringToSign(canonicalRequest(method, path, query, signed, body));
        return ALGORITHM + " Credential=" + accessKeyId + ",SignedHeaders=" + String.join(";", signed.keySet())
                + ",Signature=" + Hashes.hexHmac(accessKeySecret.getBytes(StandardCharsets.UTF_8), toSign);
    }

    /** Hexadecimal SHA-256 of a body, the value of {@code x-acs-content-sha256}. */
    public static String contentHash(byte[] body) {
        return Hashes.hexSha256(body);
    }

    /** The query as it is signed and has to be sent: sorted, percent-encoded as in RFC 3986. */
    public static String canonicalQuery(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static String canonicalRequest(
            String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {
        Map<String, String> signed = lowerCase(headers);
        String lines = signed.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue().strip() + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                method,
                path,
                canonicalQuery(query),
                lines,
                String.join(";", signed.keySet()),
                Hashes.hexSha256(body));
    }

    static String stringToSign(String canonicalRequest) {
        return ALGORITHM + "\n" + Hashes.hexSha256(canonicalRequest);
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        Map<String, String> sorted = new TreeMap<>();
        headers.forEach((name, value) -> sorted.put(name.toLowerCase(Locale.ROOT), value));
        return sorted;
    }

    /** {@link URLEncoder} writes forms, which differ from RFC 3986 in these three. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
