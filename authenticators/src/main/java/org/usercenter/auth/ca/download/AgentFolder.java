package org.usercenter.auth.ca.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A folder with the agent's files. Manifest and files are read when one of them has changed since, by time or size, and
 * never otherwise; a file that is not as the manifest says is not offered. For all requests at once.
 */
final class AgentFolder {
    private static final Logger LOG = Logger.getLogger(AgentFolder.class);
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private Seen seen = new Seen(Map.of(), null);

    AgentFolder(Path folder) {
        this.folder = folder;
    }

    /** By which a change is noticed. */
    private record Stamp(FileTime modified, long size) {}

    private record Seen(Map<Path, Optional<Stamp>> stamps, @Nullable AgentRelease release) {}

    /** What the folder offers now. */
    synchronized Optional<AgentRelease> release() {
        Map<Path, Optional<Stamp>> now = new HashMap<>();
        seen.stamps().keySet().forEach(file -> now.put(file, stamp(file)));
        if (now.isEmpty() || !now.equals(seen.stamps())) {
            seen = read();
        }
        return Optional.ofNullable(seen.release());
    }

    private Seen read() {
        Map<Path, Optional<Stamp>> stamps = new HashMap<>();
        Path file = folder.resolve(AgentManifest.FILE);
        stamps.put(file, stamp(file));
        if (!Files.exists(file)) {
            return new Seen(stamps, null);
        }
        try {
            AgentManifest manifest = AgentManifest.read(file);
            // Before the contents are looked at, so that a change meanwhile is noticed the next time.
            manifest.files().forEach(entry -> stamps.put(path(entry), stamp(path(entry))));
            List<AgentFile> files =
                    manifest.files().stream().flatMap(this::verified).toList();
            return new Seen(
                    stamps, files.isEmpty() ? null : new AgentRelease(manifest.version(), manifest.minimum(), files));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The agent is not offered: %s cannot be used: %s", file, e.getMessage());
            return new Seen(stamps, null);
        }
    }

    private Path path(AgentManifest.Entry entry) {
        return folder.resolve(entry.name());
    }

    private Stream<AgentFile> verified(AgentManifest.Entry entry) {
        Path path = path(entry);
        try {
            boolean asSaid = Files.isRegularFile(path)
                    && Files.size(path) == entry.size()
                    && sha256(path).equals(entry.sha256());
            if (asSaid) {
                return Stream.of(new AgentFile(
                        entry.name(), entry.platform(), entry.architecture(), entry.size(), entry.sha256(), path));
            }
            LOG.warnf("%s is not offered: it is not there or not as %s says", path, AgentManifest.FILE);
        } catch (IOException e) {
            LOG.warnf("%s is not offered: it cannot be read: %s", path, e.getMessage());
        }
        return Stream.empty();
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
