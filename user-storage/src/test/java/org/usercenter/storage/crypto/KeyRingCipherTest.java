package org.usercenter.storage.crypto;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class KeyRingCipherTest {

    private static final String PLAIN = "440300199001010016 张三 𠮷";
    private static final String CONTEXT = "person:1:number";

    @ParameterizedTest
    @EnumSource(CipherAlgorithm.class)
    void whatWasEncryptedIsDecrypted(CipherAlgorithm algorithm) {
        FieldCipher cipher = cipher(algorithm, "k1", "k1");

        assertThat(cipher.decrypt(cipher.encrypt(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
        assertThat(cipher.decrypt(cipher.encrypt("", CONTEXT), CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CipherAlgorithm.class)
    void theSealedFormNamesKeyAndCipher(CipherAlgorithm algorithm) {
        String sealed = cipher(algorithm, "k-1", "k-1").encrypt(PLAIN, CONTEXT);

        assertThat(sealed).matches("v1\\.k-1\\." + algorithm.code() + "\\.[A-Za-z0-9_-]+");
        assertThat(sealed.length()).isLessThanOrEqualTo(PLAIN.getBytes(UTF_8).length * 4 / 3 + 90);
    }

    @Test
    void equalTextsAreSealedDifferently() {
        FieldCipher cipher = cipher(CipherAlgorithm.AES_256_GCM, "k1", "k1");

        assertThat(cipher.encrypt(PLAIN, CONTEXT)).isNotEqualTo(cipher.encrypt(PLAIN, CONTEXT));
    }

    @ParameterizedTest
    @EnumSource(CipherAlgorithm.class)
    void aValueMovedElsewhereIsRefused(CipherAlgorithm algorithm) {
        FieldCipher cipher = cipher(algorithm, "k1", "k1");
        String sealed = cipher.encrypt(PLAIN, CONTEXT);

        assertThatExceptionOfType(CryptoException.class).isThrownBy(() -> cipher.decrypt(sealed, "person:2:number"));
    }

    @ParameterizedTest
    @EnumSource(CipherAlgorithm.class)
    void aChangedValueIsRefusedWhereverItWasChanged(CipherAlgorithm algorithm) {
        FieldCipher cipher = cipher(algorithm, "k1", "k1", "k2");
        String sealed = cipher.encrypt(PLAIN, CONTEXT);

        // The last character may hold unused bits only.
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatExceptionOfType(CryptoException.class)
                    .as("character %d", i)
                    .isThrownBy(() -> cipher.decrypt(changed, CONTEXT));
        }
    }

    @Test
    void aValueRelabelledToAnotherKeyIsRefused() {
        FieldCipher cipher = cipher(CipherAlgorithm.AES_256_GCM, "k1", "k1", "k2");
        String relabelled = cipher.encrypt(PLAIN, CONTEXT).replace("v1.k1.", "v1.k2.");

        assertThatExceptionOfType(CryptoException.class).isThrownBy(() -> cipher.decrypt(relabelled, CONTEXT));
    }

    @Test
    void afterAChangeOfTheActiveKeyOldValuesAreReadableAndStale() {
        String old = cipher(CipherAlgorithm.AES_256_GCM, "k1", "k1").encrypt(PLAIN, CONTEXT);
        FieldCipher rotated = cipher(CipherAlgorithm.AES_256_GCM, "k2", "k1", "k2");

        assertThat(rotated.decrypt(old, CONTEXT)).isEqualTo(PLAIN);
        assertThat(old).doesNotStartWith(rotated.activePrefix());
        assertThat(rotated.encrypt(PLAIN, CONTEXT)).startsWith(rotated.activePrefix());
    }

    @Test
    void afterAChangeOfTheCipherOldValuesAreReadableAndStale() {
        String old = cipher(CipherAlgorithm.AES_256_GCM, "k1", "k1").encrypt(PLAIN, CONTEXT);
        FieldCipher changed = cipher(CipherAlgorithm.SM4_GCM, "k1", "k1");

        assertThat(changed.decrypt(old, CONTEXT)).isEqualTo(PLAIN);
        assertThat(old).doesNotStartWith(changed.activePrefix());
    }

    @Test
    void aValueWhoseKeyWasRemovedNamesTheKey() {
        String old = cipher(CipherAlgorithm.AES_256_GCM, "k1", "k1").encrypt(PLAIN, CONTEXT);
        FieldCipher without = cipher(CipherAlgorithm.AES_256_GCM, "k2", "k2");

        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> without.decrypt(old, CONTEXT))
                .withMessageContaining("k1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "13800138000",
                "v1.k1.aes-256-gcm",
                "v2.k1.aes-256-gcm.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "v1.k1.des.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "v1.k1.aes-256-gcm.AAAA",
                "v1.k1.aes-256-gcm.张三"
            })
    void whatIsNotSealedIsRefusedWithoutQuotingIt(String text) {
        FieldCipher cipher = cipher(CipherAlgorithm.AES_256_GCM, "k1", "k1");

        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> cipher.decrypt(text, CONTEXT))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("13800138000"));
    }

    private static FieldCipher cipher(CipherAlgorithm algorithm, String active, String... ids) {
        return new KeyRingCipher(Keys.ring(active, ids), algorithm, new SecureRandom());
    }
}
