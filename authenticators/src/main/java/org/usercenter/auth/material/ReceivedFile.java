package org.usercenter.auth.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A file on the server's disk for the time of one request, readable by the server's user only. */
record ReceivedFile(Path path) implements AutoCloseable {

    private static final String PREFIX = "uc-material-";
    private static final int BUFFER = 16 * 1024;
    /** Whatever is sent; a connection may take its time to begin. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    /** A phone on a bad line is faster; who drips holds a place for little longer than {@link #GRACE}. */
    private static final long BYTES_PER_SECOND = 32 * 1024;

    /** An empty one. */
    static ReceivedFile create() throws IOException {
        // Java makes it for its owner only.
        return new ReceivedFile(Files.createTempFile(PREFIX, ".tmp"));
    }

    /**
     * Writes what somebody sends.
     *
     * @throws MaterialRefusal when it is longer than allowed, or slower than 32 KiB a second after its first ten seconds
     * @throws IOException when it breaks off
     */
    void fill(InputStream body, long maxBytes, InstantSource clock) throws IOException, MaterialRefusal {
        Instant begin = clock.instant();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw new MaterialRefusal(MaterialRefusal.TOO_LARGE, "too-large");
                }
                if (clock.instant().isAfter(begin.plus(GRACE).plusSeconds(total / BYTES_PER_SECOND))) {
                    throw new MaterialRefusal(MaterialRefusal.TIMEOUT, "too-slow");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
