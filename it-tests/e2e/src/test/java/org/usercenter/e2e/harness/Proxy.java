package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reverse proxy (反向代理) of the release's compose file, HAProxy with that very configuration but for addresses and
 * TLS: one address of two servers, which answer in turn.
 */
final class Proxy implements AutoCloseable {
    /** A server that comes back after it died may be taken for one that is apart for a minute. */
    private static final Duration NOTICED = Duration.ofMinutes(2);

    private static final String BACKEND = "user-center";

    /** Of servers that are not ready, but for no fault of their own. */
    private static final String ALONE = "user-center-alone";

    /** Columns of the proxy's figures. */
    private static final int NAME = 1;

    private static final int STATUS = 17;

    private final int port;
    private final Path folder;
    private final List<Node> nodes;
    private final Program program;

    /**
     * A server behind it.
     *
     * @param name as the configuration calls it
     * @param health port of {@code /health/ready}
     */
    record Node(String name, URI address, int health) {}

    private Proxy(int port, Path folder, List<Node> nodes, Program program) {
        this.port = port;
        this.folder = folder;
        this.nodes = nodes;
        this.program = program;
    }

    /** Starts it and waits until all servers are taken for ready. */
    static Proxy start(int port, Node... nodes) throws IOException {
        return start(port, "127.0.0.1", nodes);
    }

    /** The same, where administrators are in these networks alone, separated by spaces. */
    static Proxy start(int port, String administrators, Node... nodes) throws IOException {
        Proxy proxy = program(port, administrators, nodes);
        try {
            proxy.awaitAll();
        } catch (AssertionError e) {
            proxy.close();
            throw e;
        }
        return proxy;
    }

    /** The same, and waits until a server is asked although none is ready. */
    static Proxy unready(int port, Node... nodes) throws IOException {
        Proxy proxy = program(port, "127.0.0.1", nodes);
        try {
            Await.until(
                    "the proxy has judged the servers",
                    NOTICED,
                    () -> proxy.statuses(BACKEND).values().stream().allMatch("DOWN"::equals)
                            && proxy.statuses(ALONE).containsValue("UP"));
        } catch (AssertionError e) {
            proxy.close();
            throw e;
        }
        return proxy;
    }

    private static Proxy program(int port, String administrators, Node... nodes) throws IOException {
        Path folder = Files.createTempDirectory("uc-e2e-proxy");
        Path settings = Files.writeString(folder.resolve("haproxy.cfg"), settings(port, folder, nodes));
        Program program = Program.start(
                "proxy",
                folder,
                Map.of("UC_ADMIN_NETWORKS", administrators),
                List.of("/usr/sbin/haproxy", "-db", "-f", settings.toString()));
        return new Proxy(port, folder, List.of(nodes), program);
    }

    private static String settings(int port, Path folder, Node... nodes) throws IOException {
        Path compose = Repository.root().resolve("realm-config/src/main/release/files/compose");
        String text = Files.readString(compose.resolve("haproxy.cfg"));
        text = with(text, "    bind :8080\n", "    bind 127.0.0.1:" + port + "\n");
        text = without(text, "    bind :8443 ssl ");
        text = without(text, "    http-request redirect scheme https ");
        // Every visitor of the tests brings an address of his own, so that limits per source do not mix.
        text = with(
                text,
                "    http-request del-header Forwarded\n",
                "    http-request set-var(txn.source) req.hdr(X-Forwarded-For)\n    http-request del-header Forwarded\n");
        text = with(
                text, "X-Forwarded-For %[src]", "X-Forwarded-For %[var(txn.source)] if { var(txn.source) -m found }");
        text = with(text, "X-Forwarded-Proto https", "X-Forwarded-Proto http");
        text = with(text, "X-Forwarded-Port 443", "X-Forwarded-Port " + port);
        text = with(text, "/usr/local/etc/haproxy/", compose + "/");
        text = with(
                text,
                "global\n    maxconn",
                "global\n    stats socket " + folder.resolve("admin") + " level admin\n    maxconn");
        for (Node node : nodes) {
            text = with(
                    text,
                    " " + node.name() + ":8080 check port 9000",
                    " " + node.address().getAuthority().replace("localhost", "127.0.0.1") + " check port "
                            + node.health());
        }
        return text;
    }

    private static String with(String text, String old, String other) {
        if (!text.contains(old)) {
            throw new AssertionError("the proxy's configuration lacks " + old);
        }
        return text.replace(old, other);
    }

    /** Without the line that begins so. */
    private static String without(String text, String beginning) {
        String line = text.lines()
                .filter(each -> each.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the proxy's configuration lacks " + beginning));
        return with(text, line + "\n", "");
    }

    /** Without a slash at the end. */
    String url() {
        return "http://localhost:" + port;
    }

    /** From now on that one alone gets requests. */
    void only(String chosen) {
        for (Node node : nodes) {
            tell("set server " + BACKEND + "/" + node.name() + " state "
                    + (node.name().equals(chosen) ? "ready" : "drain"));
        }
        Await.until("the proxy asks " + chosen + " alone", NOTICED, () -> statuses(BACKEND).entrySet().stream()
                .allMatch(server ->
                        server.getValue().startsWith("UP") == server.getKey().equals(chosen)));
    }

    /** From now on all get requests in turn, once they are ready. */
    void all() {
        for (Node node : nodes) {
            tell("set server " + BACKEND + "/" + node.name() + " state ready");
        }
        awaitAll();
    }

    private void awaitAll() {
        Await.until(
                "the proxy finds all servers ready",
                NOTICED,
                () -> statuses(BACKEND).size() == nodes.size()
                        && statuses(BACKEND).values().stream().allMatch("UP"::equals));
    }

    /** Waits until it sends visitors to none. */
    void awaitNone() {
        Await.until("the proxy finds no server that can serve", NOTICED, () -> Stream.of(BACKEND, ALONE)
                .flatMap(backend -> statuses(backend).values().stream())
                .noneMatch(status -> status.startsWith("UP")));
    }

    /** Of each server, as it stands: {@code UP}, {@code DOWN}, {@code DRAIN} and others. */
    private Map<String, String> statuses(String backend) {
        return tell("show stat")
                .lines()
                .map(line -> line.split(",", -1))
                .filter(columns -> columns[0].equals(backend) && !columns[NAME].equals("BACKEND"))
                .collect(Collectors.toMap(columns -> columns[NAME], columns -> columns[STATUS]));
    }

    private String tell(String command) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(folder.resolve("admin")));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(Arrays.toString(nodes.toArray()), e);
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        Folders.delete(folder);
    }
}
