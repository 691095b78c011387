package org.usercenter.storage.document.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.apache.http.impl.client.HttpClients;
import org.jspecify.annotations.Nullable;

/** A real S3 server (s3proxy) in a process of its own, on a folder that is deleted at the end. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "documents";

    private static final Path JAR = Path.of("target/s3-server/s3proxy.jar");
    private static final Duration START = Duration.ofSeconds(60);
    private static final String ACCESS_KEY = "test-access";
    private static final String SECRET_KEY = "test-secret";

    private final Path home;
    private final int port;
    private @Nullable Process process;

    private S3Server(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Starts one with an empty bucket. */
    public static S3Server start() {
        try {
            Path home = Files.createTempDirectory("uc-s3");
            Files.createDirectories(home.resolve("data").resolve(BUCKET));
            S3Server server = new S3Server(home, freePort());
            Files.writeString(
                    home.resolve("s3.properties"),
                    String.join(
                            "\n",
                            "s3proxy.authorization=aws-v4",
                            "s3proxy.identity=" + ACCESS_KEY,
                            "s3proxy.credential=" + SECRET_KEY,
                            "s3proxy.endpoint=" + server.endpoint(),
                            "jclouds.provider=filesystem-nio2",
                            "jclouds.identity=x",
                            "jclouds.credential=x",
                            "jclouds.filesystem.basedir=" + home.resolve("data"),
                            ""));
            server.run();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #kill}, with everything that it had. */
    public void run() throws IOException {
        Process started = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--properties",
                        home.resolve("s3.properties").toString()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        process = started;
        long end = System.nanoTime() + START.toNanos();
        while (!listens()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "The S3 server did not start: " + Files.readString(home.resolve("log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** At once, without a farewell. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** A client with the right keys. */
    public ObjectStore client() {
        return client(BUCKET, SECRET_KEY);
    }

    ObjectStore client(String bucket, String secret) {
        return client(endpoint(), bucket, secret, InstantSource.system());
    }

    static ObjectStore client(String endpoint, String bucket, String secret, InstantSource clock) {
        return new S3ObjectStore(
                new S3Http(HttpClients.createDefault(), new S3Times(Duration.ofSeconds(2), Duration.ofSeconds(2))),
                new S3Place(URI.create(endpoint), bucket, "uc/", true),
                new S3Signature(new S3Credentials(ACCESS_KEY, secret), "us-east-1"),
                clock);
    }

    /** The same server seen through another port. */
    ObjectStore clientBy(int otherPort) {
        return client("http://127.0.0.1:" + otherPort, BUCKET, SECRET_KEY, InstantSource.system());
    }

    int port() {
        return port;
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** How many objects the bucket has. */
    public long objects() {
        try (Stream<Path> files = Files.walk(home.resolve("data").resolve(BUCKET))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bytes of all objects, one character each. */
    public String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(home.resolve("data").resolve(BUCKET))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    /** Removes all objects behind everybody's back. */
    public void empty() throws IOException {
        delete(home.resolve("data").resolve(BUCKET), false);
    }

    private static void delete(Path folder, boolean itself) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (itself || !file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        delete(home, true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
