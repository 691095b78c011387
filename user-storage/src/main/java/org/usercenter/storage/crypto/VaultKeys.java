package org.usercenter.storage.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.keycloak.vault.VaultProvider;
import org.keycloak.vault.VaultRawSecret;

/** Reads keys out of Keycloak's vault. */
final class VaultKeys {

    private VaultKeys() {}

    /**
     * Reads the text of a {@link KeyRing}, or its base64 on one line, as a key store's entry can hold it.
     *
     * @param vault {@code null} if the server has none
     * @throws CryptoException if there is no vault, no such entry, or no valid keys in it
     */
    static KeyRing read(@Nullable VaultProvider vault, String entry) {
        if (vault == null) {
            throw new CryptoException("key-vault-entry is set, but the server has no vault (option vault)");
        }
        try (VaultRawSecret secret = vault.obtainSecret(entry)) {
            byte[] bytes = secret.getAsArray()
                    .orElseThrow(() -> new CryptoException("The vault has no entry " + entry
                            + " (by default looked up with the administration realm's name and _ in front)"));
            return KeyRing.parse(text(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static String text(String content) {
        try {
            return new String(Base64.getDecoder().decode(content.trim()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not one line of base64: the text itself.
            return content;
        }
    }
}
