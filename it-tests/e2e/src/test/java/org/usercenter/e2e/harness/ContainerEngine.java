package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What runs containers on this machine (容器引擎). Nothing is pulled: the base of the image is made of the machine's own packages. */
public final class ContainerEngine {
    private static final Path HERE = Path.of("/");

    private ContainerEngine() {}

    /** Whether one runs that this process may use. */
    public static boolean isPresent() {
        return ends("docker", "version");
    }

    /** Whether there is the program that reads compose files. */
    public static boolean readsComposeFiles() {
        return ends("docker-compose", "version");
    }

    private static boolean ends(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the image of the release by the command of the README, on a base of our own.
     *
     * @param folder of the zip
     * @return its name
     * @throws IllegalStateException when it cannot be made
     */
    static String makeImage(Path folder) throws IOException, InterruptedException {
        InstallGuide guide = InstallGuide.read();
        String base = "user-center-tests/keycloak:" + System.getProperty("uc.version");
        if (!ends("docker", "image", "inspect", base)) {
            Program.run(
                    "base-image",
                    HERE,
                    Map.of(),
                    List.of(
                            Repository.root().resolve("scripts/base-image.sh").toString(),
                            base,
                            distribution().toString()));
        }
        // As somebody gives it who has another base; and the network is not needed for it.
        String commands = guide.commands("image")
                .replace("docker build ", "docker build --network none --build-arg KEYCLOAK_IMAGE=" + base + " ");
        if (!commands.contains(base)) {
            throw new AssertionError("the README builds no image: " + commands);
        }
        Program.run(
                "image", folder, Map.of("DOCKER_BUILDKIT", "0"), List.of("bash", "-euo", "pipefail", "-c", commands));
        return "user-center:" + System.getProperty("uc.version");
    }

    /** Leaves nothing behind of images that another one has taken the place of. */
    static void tidy() throws IOException, InterruptedException {
        Program.run(
                "image-prune",
                HERE,
                Map.of(),
                List.of(
                        "docker",
                        "image",
                        "prune",
                        "--force",
                        "--filter",
                        "label=org.opencontainers.image.title=user-center"));
    }

    /** A stock Keycloak as it was unpacked. */
    static Path distribution() throws IOException {
        Path unpacked = Repository.fromProperty("uc.distribution", "realm-config/target/distribution");
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }
}
