package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The release's image in a container, with the realm of the demo, on a PostgreSQL and with a sandbox of its own. */
public final class Contained implements AutoCloseable {
    private final Started started;
    private final Path release;
    private final UserCenter server;
    private final Landscape landscape;

    private Contained(Started started) throws IOException, InterruptedException {
        this.started = started;
        InstallGuide guide = InstallGuide.read();
        Path folder = Files.createTempDirectory("uc-e2e-image");
        started.keep(() -> Folders.delete(folder));
        for (String file : List.of(guide.archive(), guide.archive() + ".sha256")) {
            Files.copy(Repository.root().resolve("realm-config/target").resolve(file), folder.resolve(file));
        }
        String image = ContainerEngine.makeImage(folder);
        started.keep(ContainerEngine::tidy);
        this.release = folder.resolve(guide.archive().replaceFirst("\\.zip$", ""));
        Postgres postgres = started.keep(Postgres.start());
        int port = Ports.free();
        Sandbox sandbox = started.keep(Sandbox.start(
                new Sandbox.At(Ports.free(), Ports.free(), Ports.free()),
                "http://localhost:" + port + "/realms/" + UserCenter.REALM));
        this.server = started.keep(UserCenter.contained(image, port, sandbox, postgres));
        this.landscape = Landscape.of(postgres, sandbox, server);
        started.keep(landscape.browsers());
        started.keep(AgentTurn.take(landscape));
    }

    /**
     * Makes the image and starts it, which takes a minute or two.
     *
     * @throws IllegalStateException when the image cannot be made
     */
    public static Contained start() throws Exception {
        return Started.whole(parts -> new Contained(parts));
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
        started.close();
    }
}
