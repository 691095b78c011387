package org.usercenter.storage.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** Which keys a server may start with. */
final class ServerKeys {

    /** A complete recipe: whoever reads it stands before a server that does not start. */
    private static final String NO_KEYS =
            """
            The User Center refuses to start: it has no keys for encrypting personal data%s.
            Create them once, keep a copy in a safe place, and give every server the same file:
              (umask 077; printf 'index.key=%%s\\ncipher.active=k1\\ncipher.key.k1=%%s\\n' \
            "$(openssl rand -base64 32)" "$(openssl rand -base64 32)" > uc-keys.properties)
            Then set spi-uc-crypto--default--key-file to that file, or spi-uc-crypto--default--key-vault-entry to an \
            entry of Keycloak's vault with the same content.""";

    private ServerKeys() {}

    /**
     * Reads the key file; a demonstration without one makes it.
     *
     * @throws CryptoException if there are no keys, or none that can be used
     */
    static KeyRing fromFile(Optional<Path> path, boolean demo, SecureRandom random) {
        KeyFile file = path.map(KeyFile::new).orElseThrow(() -> new CryptoException(NO_KEYS.formatted("")));
        if (!file.exists()) {
            if (!demo) {
                throw new CryptoException(NO_KEYS.formatted(" (no file " + path.get() + ")"));
            }
            file.createIfAbsent(KeyRing.newDemoKeys(random));
        }
        return file.read();
    }

    /**
     * Keys that came about by themselves, without anybody keeping a copy, are not for real people's data.
     *
     * @throws CryptoException for demo keys on a server that is no demonstration
     */
    static void checkOrigin(KeyRing keys, boolean demo) {
        if (keys.demo() && !demo) {
            throw new CryptoException("The User Center refuses to start: its keys were made by a demo start (demo=true)"
                    + " and may not protect real data");
        }
    }
}
