package org.usercenter.storage.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

final class PublishedVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void hmacSm3GivesThePublishedHash() throws IOException {
        JsonNode vector = vector("HmacSM3");

        assertThat(MacAlgorithm.HMAC_SM3.mac(text(vector, "key"), text(vector, "input")))
                .isEqualTo(hex(vector, "hex"));
    }

    /** RFC 4231, test case 2. */
    @Test
    void hmacSha256GivesThePublishedHash() {
        byte[] mac = MacAlgorithm.HMAC_SHA256.mac(
                "Jefe".getBytes(StandardCharsets.UTF_8),
                "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8));

        assertThat(HEX.formatHex(mac)).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void sm4GcmGivesThePublishedCiphertextAndTag() throws IOException {
        JsonNode vector = vector("SM4/GCM/NoPadding");

        byte[] sealed = new Sm4Gcm(hex(vector, "keyHex"))
                .encrypt(hex(vector, "ivHex"), text(vector, "input"), text(vector, "aad"));

        assertThat(sealed).isEqualTo(hex(vector, "hexWithTag"));
    }

    @Test
    void sm4GcmReadsThePublishedCiphertext() throws IOException, GeneralSecurityException {
        JsonNode vector = vector("SM4/GCM/NoPadding");

        byte[] plain = new Sm4Gcm(hex(vector, "keyHex"))
                .decrypt(hex(vector, "ivHex"), hex(vector, "hexWithTag"), text(vector, "aad"));

        assertThat(plain).isEqualTo(text(vector, "input"));
    }

    /** Test case 14 of the GCM specification by McGrew and Viega: key, vector and text all zero. */
    @Test
    void aesGcmGivesThePublishedCiphertextAndTag() {
        byte[] sealed = new AesGcm(new byte[32]).encrypt(new byte[12], new byte[16], new byte[0]);

        assertThat(HEX.formatHex(sealed)).isEqualTo("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    }

    private static JsonNode vector(String algorithm) throws IOException {
        try (InputStream in = PublishedVectorsTest.class.getResourceAsStream("/vectors/sm.json")) {
            for (JsonNode each :
                    new ObjectMapper().readTree(Objects.requireNonNull(in)).get("hashAndCipher")) {
                if (each.get("alg").asText().equals(algorithm)) {
                    return each;
                }
            }
        }
        throw new AssertionError("no vector for " + algorithm);
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HEX.parseHex(vector.get(field).asText());
    }

    private static byte[] text(JsonNode vector, String field) {
        return vector.get(field).asText().getBytes(StandardCharsets.UTF_8);
    }
}
