package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The assembled server after {@code kc.sh build --db=postgres}, which takes two cores a quarter of a minute. */
final class PostgresBuild {
    private static final String MADE_OF = "made-of.txt";

    private PostgresBuild() {}

    /** The folder from which servers are copied: made by the first process of a run that asks, for all of them. */
    static synchronized Path home() throws IOException, InterruptedException {
        Path home = Repository.root().resolve("it-tests/e2e/target/server-postgres");
        Files.createDirectories(home.getParent());
        try (FileChannel file = FileChannel.open(
                        home.resolveSibling("server-postgres.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock ignored = file.lock()) {
            String shipped = files();
            Path madeOf = home.resolve(MADE_OF);
            if (!Files.exists(madeOf) || !Files.readString(madeOf).equals(shipped)) {
                Folders.delete(home);
                make(home, NextRelease.NONE);
                Files.writeString(madeOf, shipped);
            }
        }
        return home;
    }

    /** One with other jars, in a folder that whoever asked for it deletes. */
    static Path changed(NextRelease.Change change) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("uc-e2e-built");
        make(home, change);
        return home;
    }

    /** The server as it is shipped, built for the database of a demo. */
    static Path shipped() {
        return Repository.fromProperty("uc.server", "realm-config/target/server");
    }

    private static void make(Path home, NextRelease.Change change) throws IOException, InterruptedException {
        Folders.copy(shipped(), home);
        Folders.delete(home.resolve("data/h2"));
        change.in(home);
        addDriverOfOldDatabase(home);
        Program.run(
                "build",
                home,
                Map.of("KC_CACHE", "ispn", "JAVA_OPTS_APPEND", ServerPlan.FIRST_COMPILER),
                List.of("bin/kc.sh", "build", "--db=postgres"));
    }

    /** As an administrator does: a server built for one database leaves the drivers of all others out. */
    private static void addDriverOfOldDatabase(Path home) throws IOException {
        try (Stream<Path> drivers = Files.list(home.resolve("lib/lib/main"))) {
            for (Path driver : drivers.filter(
                            file -> file.getFileName().toString().startsWith("com.h2database.h2-"))
                    .toList()) {
                Files.copy(driver, home.resolve("providers").resolve(driver.getFileName()));
            }
        }
    }

    /** Tells one assembled server from another. */
    private static String files() throws IOException {
        Path data = shipped().resolve("data/h2");
        try (Stream<Path> files = Files.walk(shipped())) {
            return files.filter(file -> Files.isRegularFile(file) && !file.startsWith(data))
                    .map(file -> file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }
}
