package org.usercenter.ca.agent.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.usercenter.ca.agent.json.JsonObject;

/**
 * A file with one line of JSON for each thing that happened: time, what, site, purpose, fingerprint of the certificate,
 * result. Never a PIN, a ticket, a name or a number of a person. Two files of at most one megabyte are kept.
 */
public final class Journal {
    private static final long MAX_SIZE = 1 << 20;

    private final Path file;
    private final InstantSource clock;

    /** @param folder where the files are kept; it exists */
    public Journal(Path folder, InstantSource clock) {
        this.file = folder.resolve("journal.log");
        this.clock = clock;
    }

    /** Notes something about the program itself. */
    public void note(String what, String detail) {
        write(JsonObject.builder().put("what", what).put("detail", detail));
    }

    /**
     * Notes how a request for a signature ended.
     *
     * @param fingerprint of the certificate, where one was chosen
     */
    public void signature(String origin, String purpose, Optional<String> fingerprint, String result, String detail) {
        write(JsonObject.builder()
                .put("what", "sign")
                .put("origin", origin)
                .put("purpose", purpose)
                .putIfPresent("certificate", fingerprint)
                .put("result", result)
                .put("detail", detail));
    }

    private synchronized void write(JsonObject.Builder entry) {
        entry.put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            if (Files.exists(file) && Files.size(file) > MAX_SIZE) {
                Files.move(file, file.resolveSibling("journal.1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (Files.notExists(file)) {
                create();
            }
            String line = new String(entry.toBytes(), StandardCharsets.UTF_8) + "\n";
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A full disk must not keep anybody from logging in.
            System.err.println("The journal cannot be written: " + e.getClass().getSimpleName());
        }
    }

    private void create() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
