package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What of a Java process's heap is in use, as its own log of collections says: what a busy server allocates after one is not
 * counted.
 */
public final class Heap {

    private static final Pattern FULL = Pattern.compile("Pause Full \\(Diagnostic Command\\) \\d+M->(\\d+)M");

    private final long pid;
    private final Path log;

    Heap(long pid, Path log) {
        this.pid = pid;
        this.log = log;
    }

    /** Bytes in use right after a full collection, to the mebibyte. */
    public long live() {
        collect();
        try {
            List<MatchResult> full =
                    FULL.matcher(Files.readString(log)).results().toList();
            if (full.isEmpty()) {
                throw new AssertionError("the log tells of no full collection");
            }
            return Long.parseLong(full.get(full.size() - 1).group(1)) * 1024 * 1024;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect() {
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.run"))
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("jcmd: " + text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
