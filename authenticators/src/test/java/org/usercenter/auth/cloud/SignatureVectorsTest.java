package org.usercenter.auth.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class SignatureVectorsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyAcs3CaseIsSignedAsTheOfficialSdkDoes() throws IOException {
        return cases("acs3")
                .map(c -> DynamicTest.dynamicTest(c.path("name").asText(), () -> {
                    Map<String, String> query = map(c.path("query"));
                    Map<String, String> headers = map(c.path("signedHeaders"));
                    byte[] body = bytes(c, "body");
                    String canonical =
                            Acs3Signer.canonicalRequest(text(c, "method"), text(c, "path"), query, headers, body);
                    assertThat(canonical).isEqualTo(text(c, "canonicalRequest"));
                    assertThat(Acs3Signer.stringToSign(canonical)).isEqualTo(text(c, "stringToSign"));
                    assertThat(new Acs3Signer(text(c, "accessKeyId"), text(c, "accessKeySecret"))
                                    .authorization(text(c, "method"), text(c, "path"), query, headers, body))
                            .isEqualTo(text(c, "authorization"))
                            .endsWith(text(c, "signature"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTc3CaseIsSignedAsTheOfficialSdkDoes() throws IOException {
        return cases("tc3")
                .map(c -> DynamicTest.dynamicTest(c.path("name").asText(), () -> {
                    Tc3Signer signer = new Tc3Signer(text(c, "secretId"), text(c, "secretKey"), text(c, "service"));
                    Instant time = Instant.ofEpochSecond(c.path("timestamp").asLong());
                    byte[] body = bytes(c, "body");
                    String canonical = Tc3Signer.canonicalRequest(text(c, "host"), text(c, "contentType"), body);
                    assertThat(canonical).isEqualTo(text(c, "canonicalRequest"));
                    assertThat(signer.credentialScope(time)).isEqualTo(text(c, "credentialScope"));
                    assertThat(signer.stringToSign(canonical, time)).isEqualTo(text(c, "stringToSign"));
                    assertThat(signer.authorization(text(c, "host"), text(c, "contentType"), body, time))
                            .isEqualTo(text(c, "authorization"))
                            .endsWith(text(c, "signature"));
                }));
    }

    private static Stream<JsonNode> cases(String kind) throws IOException {
        try (InputStream in = SignatureVectorsTest.class.getResourceAsStream("/vectors/signatures.json")) {
            List<JsonNode> cases = new ArrayList<>();
            MAPPER.readTree(in).path(kind).forEach(cases::add);
            assertThat(cases).hasSize(3);
            return cases.stream();
        }
    }

    private static Map<String, String> map(JsonNode node) {
        return MAPPER.convertValue(node, new TypeReference<Map<String, String>>() {});
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asText();
    }

    private static byte[] bytes(JsonNode node, String field) {
        return text(node, field).getBytes(StandardCharsets.UTF_8);
    }
}
