package org.usercenter.storage.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class KeyRingTest {

    @Test
    void newDemoKeysCanBeReadAndAreMarked() {
        KeyRing keys = KeyRing.parse(KeyRing.newDemoKeys(new SecureRandom()));

        assertThat(keys.demo()).isTrue();
        assertThat(keys.cipherKeys()).containsOnlyKeys(keys.activeId());
        assertThat(keys.indexAlgorithm()).isEqualTo(MacAlgorithm.HMAC_SHA256);
    }

    @Test
    void theKeyFilesOfTheReadmeCanBeRead() throws IOException {
        assertThat(keyFilesOfTheReadme()).hasSize(2).allSatisfy(file -> {
            KeyRing keys = KeyRing.parse(file);

            assertThat(keys.demo()).isFalse();
            assertThat(keys.activeId()).isEqualTo("k1");
            assertThat(keys.indexAlgorithm()).isEqualTo(MacAlgorithm.HMAC_SHA256);
        });
    }

    /** What the shell would write: the texts between the marks, with each command replaced by what it prints. */
    private static List<String> keyFilesOfTheReadme() throws IOException {
        String[] parts = Files.readString(Path.of("../README.md")).split("<<EOF\\n|\\n *EOF\\n", -1);
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        String printed = Base64.getEncoder().encodeToString(key);
        return IntStream.range(0, parts.length)
                .filter(i -> i % 2 == 1)
                .mapToObj(i -> parts[i].replace("$(openssl rand -base64 32)", printed))
                .toList();
    }

    @Test
    void newDemoKeysAreNeverTheSame() {
        SecureRandom random = new SecureRandom();

        assertThat(KeyRing.newDemoKeys(random)).isNotEqualTo(KeyRing.newDemoKeys(random));
    }

    @ParameterizedTest
    @CsvSource({
        "index.key=, index.key is missing",
        "index.key=!!!, index.key is not base64",
        "index.key=c2hvcnQ=, index.key is shorter",
        "index.algorithm=md5, Unknown index algorithm",
        "cipher.active=, cipher.active is missing",
        "cipher.active=k9, cipher.active names a key that is not there",
        "cipher.key.k1=c2hvcnQ=, cipher.key.k1 does not have 32 bytes",
        "cipher.key.a.b=c2hvcnQ=, A key id is up to 32 letters",
        "\\uZZZZ=, The keys are not in the format of a properties file",
    })
    void aBrokenEntryIsNamed(String entry, String message) {
        // The last entry of a name wins.
        String text = Keys.text("k1", "k1") + entry + "\n";

        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> KeyRing.parse(text))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(Keys.key("k1"), "c2hvcnQ="));
    }
}
