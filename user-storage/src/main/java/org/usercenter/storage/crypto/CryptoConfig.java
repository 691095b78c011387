package org.usercenter.storage.crypto;

import java.nio.file.Path;
import java.util.Optional;

import org.keycloak.Config;

/** Reads the settings of {@code spi-uc-crypto--default}. */
final class CryptoConfig {

    private final Config.Scope scope;

    CryptoConfig(Config.Scope scope) {
        this.scope = scope;
    }

    /** The set file, else {@code data/uc-keys.properties} of the server; empty outside a server. */
    Optional<Path> keyFile() {
        Optional<Path> home = Optional.ofNullable(System.getProperty("kc.home.dir"))
                .map(h -> Path.of(h, "data", CryptoConfigProperties.DEFAULT_FILE_NAME));
        return text(CryptoConfigProperties.KEY_FILE).map(Path::of).or(() -> home);
    }

    Optional<String> vaultEntry() {
        return text(CryptoConfigProperties.KEY_VAULT_ENTRY);
    }

    /**
     * The cipher for new values.
     *
     * @throws CryptoException if the setting names none
     */
    CipherAlgorithm cipher() {
        return text(CryptoConfigProperties.CIPHER).map(CipherAlgorithm::ofCode).orElse(CipherAlgorithm.AES_256_GCM);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(scope.get(name)).map(String::trim).filter(v -> !v.isEmpty());
    }
}
