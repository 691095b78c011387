package org.usercenter.storage.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.vault.FilesPlainTextVaultProvider;
import org.keycloak.vault.VaultProvider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** With Keycloak's own vault of files. */
final class VaultKeysTest {

    private final Path folder;

    VaultKeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theTextOfAKeyFileIsTaken() throws IOException {
        Files.writeString(folder.resolve("master_uc-keys"), Keys.text("k1", "k1"));

        assertThat(VaultKeys.read(vault(), "uc-keys").activeId()).isEqualTo("k1");
    }

    @Test
    void itsBase64OnOneLineIsTaken() throws IOException {
        String line = Base64.getEncoder().encodeToString(Keys.text("k1", "k1").getBytes(UTF_8));
        Files.writeString(folder.resolve("master_uc-keys"), line + "\n");

        assertThat(VaultKeys.read(vault(), "uc-keys").activeId()).isEqualTo("k1");
    }

    @Test
    void aMissingEntryIsNamed() {
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> VaultKeys.read(vault(), "uc-keys"))
                .withMessageContaining("uc-keys");
    }

    @Test
    void aServerWithoutVaultIsToldSo() {
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> VaultKeys.read(null, "uc-keys"))
                .withMessageContaining("no vault");
    }

    private VaultProvider vault() {
        return new FilesPlainTextVaultProvider(folder, "master", List.of((realm, key) -> realm + "_" + key));
    }
}
