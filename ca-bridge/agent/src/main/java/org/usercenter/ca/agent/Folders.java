package org.usercenter.ca.agent;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where a system keeps settings of the administrator and state of the user. */
final class Folders {
    private static final String NAME = "ca-agent";

    private Folders() {}

    static Path config() {
        return switch (family()) {
            case WINDOWS ->
                // Not ProgramData: there users may create files in new folders.
                environment("ProgramFiles")
                        .orElse(Path.of("C:\\Program Files"))
                        .resolve(NAME)
                        .resolve("conf");
            case MAC -> Path.of("/Library/Application Support", NAME);
            case OTHER -> Path.of("/etc", NAME);
        };
    }

    static Path state() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return switch (family()) {
            case WINDOWS ->
                environment("LOCALAPPDATA")
                        .orElse(home.resolve("AppData").resolve("Local"))
                        .resolve(NAME);
            case MAC -> home.resolve("Library").resolve("Application Support").resolve(NAME);
            case OTHER ->
                environment("XDG_STATE_HOME")
                        .orElse(home.resolve(".local").resolve("state"))
                        .resolve(NAME);
        };
    }

    private enum Family {
        WINDOWS,
        MAC,
        OTHER
    }

    private static Family family() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Family.WINDOWS;
        }
        return name.startsWith("mac") ? Family.MAC : Family.OTHER;
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
