package org.usercenter.storage.crypto;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.storage.MapScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class CryptoConfigTest {

    @Test
    void withoutSettingsAesIsUsedAndNoVault() {
        assertThat(config(Map.of()).cipher()).isEqualTo(CipherAlgorithm.AES_256_GCM);
        assertThat(config(Map.of()).vaultEntry()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CipherAlgorithm.class)
    void everyCipherCanBeChosenByItsCode(CipherAlgorithm algorithm) {
        assertThat(config(Map.of("cipher", algorithm.code())).cipher()).isEqualTo(algorithm);
    }

    @Test
    void anUnknownCipherIsAnsweredWithTheKnownOnes() {
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> config(Map.of("cipher", "des")).cipher())
                .withMessageContaining("aes-256-gcm, sm4-gcm");
    }

    @Test
    void theSetKeyFileIsUsed() {
        assertThat(config(Map.of("key-file", " keys/uc.properties ")).keyFile())
                .contains(Path.of("keys/uc.properties"));
    }

    /** An environment variable that is set but empty. */
    @Test
    void anEmptySettingIsNone() {
        assertThat(config(Map.of("key-vault-entry", " ")).vaultEntry()).isEmpty();
        assertThat(config(Map.of("cipher", "")).cipher()).isEqualTo(CipherAlgorithm.AES_256_GCM);
    }

    private static CryptoConfig config(Map<String, String> settings) {
        return new CryptoConfig(new MapScope(settings));
    }
}
