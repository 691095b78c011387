package org.usercenter.storage.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The file with the keys: readable by the server's user alone. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final String POSIX = "posix";

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the keys.
     *
     * @throws CryptoException if the file cannot be read, is open to others than its owner, or holds no valid keys
     */
    KeyRing read() {
        try {
            checkPermissions();
            return KeyRing.parse(Files.readString(path));
        } catch (IOException e) {
            throw new CryptoException("The key file " + path + " cannot be read", e);
        } catch (CryptoException e) {
            throw new CryptoException("The key file " + path + " is not usable: " + e.getMessage(), e);
        }
    }

    /**
     * Writes the file unless there is one. When several servers do this at once, one wins; none ever sees half a file.
     *
     * @throws CryptoException if the file cannot be written
     */
    void createIfAbsent(String keys) {
        try {
            Path folder = path.resolveSibling("");
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".uc-keys", ".tmp", ownerOnly(folder));
            try {
                Files.writeString(draft, keys, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
                // A link appears at once and complete, and only if the name is free; a move would replace.
                Files.createLink(path, draft);
            } catch (FileAlreadyExistsException e) {
                // Another server was faster: its keys count.
                return;
            } finally {
                Files.delete(draft);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new CryptoException("The key file " + path + " cannot be created; make it by hand", e);
        }
    }

    private void checkPermissions() throws IOException {
        if (!Files.getFileStore(path).supportsFileAttributeView(POSIX)) {
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(Files.getPosixFilePermissions(path));
        permissions.removeAll(OWNER);
        if (!permissions.isEmpty()) {
            throw new CryptoException("only its owner may have access (chmod 600)");
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView(POSIX)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }
}
