package org.usercenter.e2e.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things stand in the working copy. */
public final class Repository {

    private Repository() {}

    /** The folder that holds the parent POM. */
    public static Path root() {
        String given = System.getProperty("uc.root");
        Path folder = Path.of(given == null ? "." : given).toAbsolutePath().normalize();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("not inside the repository; set -Duc.root");
            }
            folder = parent;
        }
        return folder;
    }

    /** The logs of this process' programs, created when missing: tests run in several processes at once. */
    static Path logs() throws java.io.IOException {
        return Files.createDirectories(root().resolve("it-tests/e2e/target/logs")
                .resolve(Database.chosen().label())
                .resolve(System.getProperty("uc.fork", "1")));
    }

    /** A path from a system property, or its usual place below the root. */
    static Path fromProperty(String property, String usual) {
        String given = System.getProperty(property);
        return given == null ? root().resolve(usual) : Path.of(given).toAbsolutePath();
    }
}
