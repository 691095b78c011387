package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The release's image in a container, with the realm of the demo, on a PostgreSQL and with a sandbox of its own. */
public final class Contained implements AutoCloseable {
    private final Deque<AutoCloseable> running;
    private final Path release;
    private final UserCenter server;
    private final Landscape landscape;

    private Contained(Deque<AutoCloseable> running) throws IOException, InterruptedException {
        this.running = running;
        InstallGuide guide = InstallGuide.read();
        Path folder = Files.createTempDirectory("uc-e2e-image");
        running.push(() -> Folders.delete(folder));
        for (String file : List.of(guide.archive(), guide.archive() + ".sha256")) {
            Files.copy(Repository.root().resolve("realm-config/target").resolve(file), folder.resolve(file));
        }
        String image = ContainerEngine.makeImage(folder);
        running.push(ContainerEngine::tidy);
        this.release = folder.resolve(guide.archive().replaceFirst("\\.zip$", ""));
        Postgres postgres = kept(running, Postgres.start());
        int port = Ports.free();
        Sandbox sandbox = kept(
                running,
                Sandbox.start(
                        new Sandbox.At(Ports.free(), Ports.free(), Ports.free()),
                        "http://localhost:" + port + "/realms/" + UserCenter.REALM));
        this.server = kept(running, UserCenter.contained(image, port, sandbox, postgres));
        this.landscape = Landscape.of(postgres, sandbox, server);
        running.push(landscape.browsers());
        running.push(AgentTurn.take(landscape));
    }

    /**
     * Makes the image and starts it, which takes a minute or two.
     *
     * @throws IllegalStateException when the image cannot be made
     */
    public static Contained start() throws Exception {
        Deque<AutoCloseable> running = new ArrayDeque<>();
        try {
            return new Contained(running);
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            close(running);
            throw e;
        }
    }

    private static <T extends AutoCloseable> T kept(Deque<AutoCloseable> running, T part) {
        running.push(part);
        return part;
    }

    /** As a visitor sees it. */
    public Landscape landscape() {
        return landscape;
    }

    /** The folder of the unpacked release. */
    public Path release() {
        return release;
    }

    /** What a command in the container says, without the line's end. */
    public String says(String... command) throws IOException, InterruptedException {
        return server.says(command);
    }

    @Override
    public void close() throws Exception {
        close(running);
    }

    /** The last one that was started first. */
    private static void close(Deque<AutoCloseable> running) throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
