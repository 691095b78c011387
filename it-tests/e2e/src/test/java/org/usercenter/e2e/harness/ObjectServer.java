package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real S3 server (s3proxy) on a folder of its own. */
public final class ObjectServer implements AutoCloseable {

    private static final String BUCKET = "documents";
    private static final String ACCESS_KEY = "e2e-access";
    private static final String SECRET_KEY = "e2e-secret-key";

    /** Stands in front of the bucket's name in addresses that begin with it. */
    private static final String DOMAIN = "s3.test";

    private static final String KEY_STORE = "tls.p12";
    private static final String CERTIFICATE = "tls.pem";
    private static final String KEY_STORE_PASSWORD = "e2e-keystore";

    private final Path home;
    private final int port;
    private Program program;

    private ObjectServer(Path home, int port, Program program) {
        this.home = home;
        this.port = port;
        this.program = program;
    }

    public static ObjectServer start() throws IOException {
        int port = Ports.free();
        return start(folder(), port, "s3proxy.endpoint=http://127.0.0.1:" + port);
    }

    /** One that speaks TLS only, with a certificate of its own, and knows a bucket by the host's name. */
    public static ObjectServer startSecure() throws IOException, InterruptedException {
        int port = Ports.free();
        Path home = folder();
        keytool(
                home,
                "-genkeypair",
                "-alias",
                "s3",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=" + DOMAIN,
                "-ext",
                "SAN=DNS:" + BUCKET + "." + DOMAIN,
                "-storetype",
                "PKCS12");
        keytool(home, "-exportcert", "-rfc", "-alias", "s3", "-file", CERTIFICATE);
        Files.writeString(home.resolve("hosts"), "127.0.0.1 localhost " + DOMAIN + " " + BUCKET + "." + DOMAIN + "\n");
        return start(
                home,
                port,
                "s3proxy.secure-endpoint=https://127.0.0.1:" + port,
                "s3proxy.keystore-path=" + home.resolve(KEY_STORE),
                "s3proxy.keystore-password=" + KEY_STORE_PASSWORD,
                "s3proxy.virtual-host=" + DOMAIN);
    }

    private static void keytool(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", KEY_STORE, "-storepass", KEY_STORE_PASSWORD));
        Program.run("keytool", home, Map.of(), command);
    }

    private static Path folder() throws IOException {
        Path home = Files.createTempDirectory("uc-e2e-s3");
        Files.createDirectories(home.resolve("data").resolve(BUCKET));
        return home;
    }

    private static ObjectServer start(Path home, int port, String... endpoint) throws IOException {
        Files.writeString(
                home.resolve("s3.properties"),
                String.join(
                        "\n",
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        String.join("\n", endpoint),
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

    /** The same for {@link #startSecure}, but for the secret, which is in a vault of files in that folder. */
    public Map<String, String> secureSettings(Path vault) throws IOException {
        Files.createDirectories(vault);
        Files.writeString(vault.resolve("master_s3-secret"), SECRET_KEY);
        return Map.ofEntries(
                Map.entry("UC_DOCUMENT_CONTENTS", "s3"),
                Map.entry("UC_S3_ENDPOINT", "https://" + DOMAIN + ":" + port),
                Map.entry("UC_S3_PATH_STYLE", "false"),
                Map.entry("UC_S3_BUCKET", BUCKET),
                Map.entry("UC_S3_ACCESS_KEY", ACCESS_KEY),
                Map.entry("UC_S3_SECRET_VAULT_ENTRY", "s3-secret"),
                Map.entry("KC_VAULT", "file"),
                Map.entry("KC_VAULT_DIR", vault.toString()),
                Map.entry("KC_TRUSTSTORE_PATHS", home.resolve(CERTIFICATE).toString()),
                Map.entry(
                        "JAVA_OPTS_APPEND",
                        ServerPlan.FIRST_COMPILER + " -Dh2.bindAddress=127.0.0.1 -Djdk.net.hosts.file="
                                + home.resolve("hosts")));
    }

    /** Its folder. */
    public Path home() {
        return home;
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
