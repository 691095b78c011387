package org.usercenter.ca.agent.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder by which a test device is changed while it runs. */
class StateFolder {
    private final Path folder;

    StateFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String content) {
        write(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int number(String name, int absent) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : absent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
