package org.usercenter.auth.cloud;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.usercenter.auth.cloud.CloudPeer.Received;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks signatures as the platforms do, from what arrived, by code that shares nothing with the product. */
public final class PeerSignatures {

    private static final Pattern ACS3 =
            Pattern.compile("ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})");
    private static final Pattern TC3 =
            Pattern.compile("TC3-HMAC-SHA256 Credential=([^/]+)/(([^/]+)/([^/]+)/tc3_request),"
                    + " SignedHeaders=content-type;host, Signature=([0-9a-f]{64})");

    private PeerSignatures() {}

    public static void acs3(Received request, String id, String secret) {
        Matcher authorization = ACS3.matcher(request.header("Authorization"));
        assertThat(authorization.matches()).isTrue();
        assertThat(authorization.group(1)).isEqualTo(id);
        assertThat(authorization.group(2).split(";"))
                .contains("host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce");
        String asked = request.uri().getRawQuery();
        String query =
                asked == null ? "" : Arrays.stream(asked.split("&")).sorted().collect(Collectors.joining("&"));
        String headers = Arrays.stream(authorization.group(2).split(";"))
                .map(name -> name + ":" + request.header(name) + "\n")
                .collect(Collectors.joining());
        String canonical = request.method() + "\n" + request.uri().getRawPath() + "\n" + query + "\n" + headers + "\n"
                + authorization.group(2) + "\n" + sha(request.body());
        String signature = hex(mac(bytes(secret), "ACS3-HMAC-SHA256\n" + sha(canonical)));
        assertThat(authorization.group(3)).isEqualTo(signature);
        assertThat(request.header("x-acs-content-sha256")).isEqualTo(sha(request.body()));
    }

    public static void tc3(Received request, String service, String id, String secret) {
        Matcher authorization = TC3.matcher(request.header("Authorization"));
        assertThat(authorization.matches()).isTrue();
        assertThat(authorization.group(1)).isEqualTo(id);
        assertThat(authorization.group(4)).isEqualTo(service);
        String canonical = "POST\n/\n\ncontent-type:" + request.header("Content-Type") + "\nhost:"
                + request.header("Host") + "\n\ncontent-type;host\n" + sha(request.body());
        String text = "TC3-HMAC-SHA256\n" + request.header("X-TC-Timestamp") + "\n" + authorization.group(2) + "\n"
                + sha(canonical);
        byte[] key = mac(mac(mac(bytes("TC3" + secret), authorization.group(3)), service), "tc3_request");
        assertThat(authorization.group(5)).isEqualTo(hex(mac(key, text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha(String text) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
