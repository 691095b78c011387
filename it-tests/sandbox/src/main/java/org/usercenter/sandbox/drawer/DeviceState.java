package org.usercenter.sandbox.drawer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder of one simulated key, which its library reads at every call. */
final class DeviceState {
    /** PIN tries of a fresh key. */
    static final int MOST_TRIES = 6;

    private final Path folder;

    DeviceState(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    boolean isPlugged() {
        return !Files.exists(folder.resolve("removed"));
    }

    void plug(boolean in) {
        try {
            if (in) {
                Files.deleteIfExists(folder.resolve("removed"));
            } else if (isPlugged()) {
                Files.createFile(folder.resolve("removed"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PIN tries left. */
    int tries() {
        String text = read("retry");
        return text.isEmpty() ? MOST_TRIES : Integer.parseInt(text);
    }

    /** @param tries 0, which locks the key, to {@value #MOST_TRIES} */
    void setTries(int tries) {
        if (tries < 0 || tries > MOST_TRIES) {
            throw new IllegalArgumentException("tries: 0 to " + MOST_TRIES);
        }
        write("retry", String.valueOf(tries));
    }

    /** A file's content without blanks around; empty when it is missing. */
    String read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String content) {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file so that the library sees the old or the new content, never a part. */
    void write(String name, byte[] content) {
        try {
            Path fresh = Files.write(folder.resolve(name + ".new"), content);
            Files.move(
                    fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
