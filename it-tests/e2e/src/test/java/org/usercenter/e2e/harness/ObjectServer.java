package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real S3 server (s3proxy) on a folder of its own. */
public final class ObjectServer implements AutoCloseable {

    private static final String BUCKET = "documents";
    private static final String ACCESS_KEY = "e2e-access";
    private static final String SECRET_KEY = "e2e-secret-key";

    private final Path home;
    private final int port;
    private Program program;

    private ObjectServer(Path home, int port, Program program) {
        this.home = home;
        this.port = port;
        this.program = program;
    }

    public static ObjectServer start() throws IOException {
        Path home = Files.createTempDirectory("uc-e2e-s3");
        Files.createDirectories(home.resolve("data").resolve(BUCKET));
        int port = Ports.free();
        Files.writeString(
                home.resolve("s3.properties"),
                String.join(
                        "\n",
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=x",
                        "jclouds.credential=x",
                        "jclouds.filesystem.basedir=" + home.resolve("data"),
                        ""));
        return new ObjectServer(home, port, run(home, port));
    }

    private static Program run(Path home, int port) throws IOException {
        Program program = Program.start(
                "s3",
                home,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Repository.root()
                                .resolve("user-storage/target/s3-server/s3proxy.jar")
                                .toString(),
                        "--properties",
                        "s3.properties"));
        Await.until("the S3 server listens", Duration.ofSeconds(60), () -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
        return program;
    }

    /** What a server needs to keep documents here. */
    public Map<String, String> settings() {
        return Map.of(
                "UC_DOCUMENT_CONTENTS", "s3",
                "UC_S3_ENDPOINT", "http://127.0.0.1:" + port,
                "UC_S3_BUCKET", BUCKET,
                "UC_S3_ACCESS_KEY", ACCESS_KEY,
                "UC_S3_SECRET_KEY", SECRET_KEY);
    }

    public String secret() {
        return SECRET_KEY;
    }

    /** Sizes of all objects, in bytes. */
    public List<Long> objects() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("data").resolve(BUCKET))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.toFile().length())
                    .toList();
        }
    }

    public void kill() {
        program.kill();
    }

    public void runAgain() throws IOException {
        program = run(home, port);
    }

    @Override
    public void close() throws IOException {
        program.close();
        Folders.delete(home);
    }
}
