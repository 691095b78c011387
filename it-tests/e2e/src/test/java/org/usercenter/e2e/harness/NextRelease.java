package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The bundle of the release after this one (下一版本): its jars have another version, and its pages of login another line above the name. */
public final class NextRelease {
    /** What stands on its pages and not on this one's. */
    public static final String SAYS = "下一版本的页面";

    /** This release as it is. */
    static final Change NONE = home -> {};

    private static final String TEXTS = "theme/user-center/login/messages/messages_zh_CN.properties";

    private NextRelease() {}

    /** What is done to the folder of a server before it is built. */
    @FunctionalInterface
    interface Change {
        void in(Path home) throws IOException;
    }

    /** Makes it of this release's in the folder of a server that is not built yet. */
    static void make(Path home) throws IOException {
        String version = System.getProperty("uc.version");
        if (version == null) {
            throw new AssertionError("no version");
        }
        List<Path> jars;
        try (Stream<Path> files = Files.list(home.resolve("providers"))) {
            jars = files.filter(file -> file.toString().endsWith("-" + version + ".jar"))
                    .toList();
        }
        if (jars.isEmpty()) {
            throw new AssertionError("no jars of version " + version);
        }
        for (Path jar : jars) {
            Path next = jar.resolveSibling(jar.getFileName().toString().replace(version, version + "9"));
            Files.move(jar, next);
            if (next.getFileName().toString().startsWith("themes-")) {
                say(next);
            }
        }
    }

    /** Of two lines of one name the later counts. */
    private static void say(Path themes) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(themes)) {
            Files.writeString(
                    jar.getPath(TEXTS),
                    "\nuc.brand.kicker=" + SAYS + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
        }
    }
}
