package org.usercenter.storage.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class ContentCipherTest {

    private static final byte[] PLAIN = "a licence".getBytes(StandardCharsets.UTF_8);

    private final ContentKeys keys = new RandomContentKeys(CipherAlgorithm.AES_256_GCM, new SecureRandom());
    private final String key = keys.newKey();
    private final ContentCipher cipher = keys.cipher(key, "document-1");

    @ParameterizedTest
    @EnumSource(CipherAlgorithm.class)
    void a_chunk_is_read_again_with_its_key_and_in_its_place(CipherAlgorithm algorithm) {
        ContentKeys own = new RandomContentKeys(algorithm, new SecureRandom());
        String kept = own.newKey();
        byte[] sealed = own.cipher(kept, "document-1").encrypt(3, true, PLAIN);

        assertThat(sealed).hasSize(PLAIN.length + ContentCipher.OVERHEAD_BYTES);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("licence");
        assertThat(own.cipher(kept, "document-1").decrypt(3, true, sealed)).isEqualTo(PLAIN);
    }

    @Test
    void a_chunk_in_another_place_is_refused() {
        byte[] sealed = cipher.encrypt(0, false, PLAIN);

        assertThatThrownBy(() -> cipher.decrypt(1, false, sealed)).isInstanceOf(CryptoException.class);
    }

    @Test
    void a_content_that_was_cut_off_is_noticed_at_its_last_chunk() {
        byte[] sealed = cipher.encrypt(0, false, PLAIN);

        assertThatThrownBy(() -> cipher.decrypt(0, true, sealed)).isInstanceOf(CryptoException.class);
    }

    @Test
    void a_chunk_of_another_document_is_refused() {
        byte[] sealed = cipher.encrypt(0, true, PLAIN);

        assertThatThrownBy(() -> keys.cipher(key, "document-2").decrypt(0, true, sealed))
                .isInstanceOf(CryptoException.class);
    }

    @Test
    void no_two_contents_have_one_key() {
        assertThat(keys.newKey()).isNotEqualTo(keys.newKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aes-256-gcm", "aes-256-gcm:", "aes-256-gcm:!", "aes-256-gcm:AAAA", "rot13:AAAA"})
    void a_malformed_key_is_refused_without_being_repeated(String malformed) {
        assertThatThrownBy(() -> keys.cipher(malformed, "document-1"))
                .isInstanceOf(CryptoException.class)
                .hasNoCause()
                .message()
                .doesNotContain("AAAA");
    }
}
