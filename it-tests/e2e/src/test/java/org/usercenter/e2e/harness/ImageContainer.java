package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.Wait;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;

import dasniko.testcontainers.keycloak.KeycloakContainer;

/**
 * The image as the compose file of the release runs it: nothing can be written but what is in memory, no capability, no
 * more rights than at the start; healthy by its own check. On the network of this machine, where the stand-ins are.
 */
final class ImageContainer implements ServerProgram {
    private static final Duration HEALTHY = Duration.ofMinutes(8);

    private final Path log;
    private final KeycloakContainer container;

    private ImageContainer(Path log, KeycloakContainer container) {
        this.log = log;
        this.container = container;
    }

    /**
     * Starts it and waits until it says that it is healthy.
     *
     * @param files of this machine, by where the server finds them; it cannot change them
     */
    static ImageContainer start(String name, String image, Map<String, String> environment, Map<String, Path> files)
            throws IOException {
        Path log = Files.writeString(Repository.logs().resolve(name + ".log"), "");
        KeycloakContainer container = new KeycloakContainer(image)
                .withOptimizedFlag()
                .withRamPercentage(1, 5)
                .withEnv(environment)
                .withNetworkMode("host")
                .withTmpFs(Map.of(
                        "/tmp", "",
                        "/opt/keycloak/data/tmp", "uid=1000,gid=0",
                        "/opt/keycloak/data/transaction-logs", "uid=1000,gid=0"))
                .withLogConsumer(frame -> append(log, frame))
                .withCreateContainerCmdModifier(command -> harden(command, files))
                .waitingFor(Wait.forHealthcheck().withStartupTimeout(HEALTHY));
        // On the network of the machine a container has no ports of its own.
        container.setExposedPorts(List.of());
        container.start();
        return new ImageContainer(log, container);
    }

    private static void harden(CreateContainerCmd command, Map<String, Path> files) {
        HostConfig host = command.getHostConfig();
        if (host == null) {
            throw new AssertionError("no settings of the container");
        }
        host.withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges:true"))
                .withBinds(files.entrySet().stream()
                        .map(file -> new Bind(file.getValue().toString(), new Volume(file.getKey()), AccessMode.ro))
                        .toList());
    }

    private static void append(Path log, OutputFrame frame) {
        try {
            Files.writeString(log, frame.getUtf8String(), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void awaitHttp200(URI uri, Duration atMost) {
        Await.until(
                "the container answers",
                atMost,
                Duration.ofMillis(500),
                () -> HttpClient.newHttpClient()
                                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    /** What a command inside says, without the line's end. */
    String says(String... command) throws IOException, InterruptedException {
        return container.execInContainer(command).getStdout().strip();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public long java() {
        throw new AssertionError("its processes are not this machine's to look at");
    }

    @Override
    public void close() {
        container.stop();
    }
}
