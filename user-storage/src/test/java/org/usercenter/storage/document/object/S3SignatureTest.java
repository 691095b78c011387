package org.usercenter.storage.document.object;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples that Amazon publishes in "Authenticating Requests: Using the Authorization Header". */
@Tag("R2")
class S3SignatureTest {

    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    private static final S3Signature SIGNATURE = new S3Signature(
            new S3Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), "us-east-1");
    private static final String HOST = "examplebucket.s3.amazonaws.com";

    @Test
    void aPartOfAnObjectIsAskedForAsInTheExample() {
        assertThat(authorization(
                        "GET", "/test.txt", "", Map.of("host", HOST, "range", "bytes=0-9"), S3Signature.EMPTY_SHA256))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void anObjectIsPutAsInTheExample() {
        assertThat(authorization(
                        "PUT",
                        "/test%24file.text",
                        "",
                        Map.of(
                                "host",
                                HOST,
                                "date",
                                "Fri, 24 May 2013 00:00:00 GMT",
                                "x-amz-storage-class",
                                "REDUCED_REDUNDANCY"),
                        "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void parametersAreSignedAsInTheExamples() {
        assertThat(authorization("GET", "/", "lifecycle=", Map.of("host", HOST), S3Signature.EMPTY_SHA256))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        assertThat(authorization("GET", "/", "max-keys=2&prefix=J", Map.of("host", HOST), S3Signature.EMPTY_SHA256))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void theSecretStandsInNoText() {
        assertThat(SIGNATURE.toString()).doesNotContain("wJalr");
    }

    private static String authorization(
            String method, String path, String query, Map<String, String> headers, String sha256) {
        return String.valueOf(
                SIGNATURE.sign(method, path, query, headers, sha256, NOW).get("authorization"));
    }
}
