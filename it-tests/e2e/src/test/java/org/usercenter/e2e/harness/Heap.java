package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a Java process's heap is in use, measured from outside. */
public final class Heap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final long pid;

    public Heap(long pid) {
        this.pid = pid;
    }

    /** Bytes in use right after a full collection. */
    public long live() {
        jcmd("GC.run");
        long kilobytes = jcmd("GC.heap_info")
                .lines()
                .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
                .mapToLong(Heap::used)
                .sum();
        if (kilobytes == 0) {
            throw new AssertionError("the heap tells no size");
        }
        return kilobytes * 1024;
    }

    private static long used(String line) {
        Matcher matcher = USED.matcher(line);
        return matcher.find() && line.contains("total") ? Long.parseLong(matcher.group(1)) : 0;
    }

    private String jcmd(String command) {
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            command))
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("jcmd " + command + ": " + text);
            }
            return text;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
