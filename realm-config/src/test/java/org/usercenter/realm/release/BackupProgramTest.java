package org.usercenter.realm.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the backup program writes, with programs in place of PostgreSQL's. */
@Tag("O6")
@Timeout(120)
class BackupProgramTest {
    private static final Path PROGRAM = Path.of("src/main/release/backup/uc-backup.sh");
    private static final String INDEX = key('i');
    private static final String FIRST = key('1');
    private static final String SECOND = key('2');

    /** As PostgreSQL's own would write it: one value under k1, and a text that only looks like one under k8. */
    private static final String VALUES = "COPY public.uc_identifier (id, sealed) FROM stdin;\\n"
            + "a\\tv1.k1.aes-256-gcm.AAAA\\nb\\tnot v1.k8.aes-256-gcm.AAAA\\n";

    @TempDir
    Path folder;

    private Path keyFile;

    private static String key(char of) {
        byte[] bytes = String.valueOf(of).repeat(32).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @BeforeEach
    void place() throws IOException {
        keyFile = folder.resolve("uc-keys.properties");
        keys("index.key=" + INDEX, "cipher.active=k1", "cipher.key.k1=" + FIRST);
        conf("keycloak.conf", "db=postgres");
        Files.createDirectories(folder.resolve("home/providers"));
        postgres("pg_dump", "for word; do case $word in --file=*) echo dumped >\"${word#--file=}\" ;; esac; done");
        postgres("pg_restore", "printf '" + VALUES + "'");
    }

    private void keys(String... lines) throws IOException {
        Files.write(keyFile, List.of(lines));
    }

    private void conf(String name, String... lines) throws IOException {
        Path file = folder.resolve("home/conf").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    private void postgres(String name, String script) throws IOException {
        Path program = folder.resolve("bin").resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    /** A program that ran. */
    private record Ran(int code, String said) {}

    private Process start(String task, String target) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        PROGRAM.toAbsolutePath().toString(),
                        task,
                        folder.resolve(target).toString())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
        environment.putAll(Map.of(
                "KC_DB_URL",
                "jdbc:postgresql://db.example.com/keycloak",
                "UC_KEY_FILE",
                keyFile.toString(),
                "KEYCLOAK_HOME",
                folder.resolve("home").toString()));
        return builder.start();
    }

    private Ran run(String task, String target) throws IOException, InterruptedException {
        return end(start(task, target));
    }

    private static Ran end(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private void dumped() throws IOException, InterruptedException {
        Ran ran = run("dump", "dump");
        assertThat(ran.code()).as(ran.said()).isZero();
    }

    private List<String> fingerprints() throws IOException {
        return Files.readAllLines(folder.resolve("dump/keys.sha256"));
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder.resolve("dump"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", " = ", ":", ": ", " : ", " ", "\t", "   =   "})
    void aKeyIsNeverInADumpHoweverItsLineIsWritten(String between) throws Exception {
        keys(
                "  index.key" + between + INDEX,
                "# a remark",
                "cipher.active" + between + "k1",
                "cipher.key.k1" + between + FIRST + "  ");
        dumped();

        assertThat(everything()).doesNotContain(INDEX, FIRST);
        assertThat(fingerprints())
                .hasSize(3)
                .allMatch(line ->
                        line.matches("(index\\.key|cipher\\.key\\.k1) [0-9a-f]{64}|index\\.algorithm hmac-sha256"));
        keys("index.key=" + INDEX, "cipher.active=k1", "cipher.key.k1=" + FIRST);
        assertThat(run("check", "dump").code())
                .as("the same keys, written otherwise")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cipher.key.k2=\\", "cipher.key.k2\\u003dAAAA", "(cipher.key.k2=AAAA)", "cipher.key.k2"})
    void aLineThatIsNotUnderstoodEndsItWithItsNumberAlone(String line) throws Exception {
        keys("index.key=" + INDEX, "cipher.active=k1", "cipher.key.k1=" + FIRST, line);

        Ran refused = run("dump", "dump");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("line 4 of the key file").doesNotContain("AAAA");
        assertThat(folder.resolve("dump")).doesNotExist();
    }

    @Test
    void aKeyThatStandsWhereItsNameBelongsIsNotRepeated() throws Exception {
        keys("index.key=" + INDEX, "cipher.active=k1", "cipher.key.k1=" + FIRST, "cipher.key." + SECOND);

        Ran refused = run("dump", "dump");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).doesNotContain(SECOND.substring(0, 20));
    }

    @Test
    void aKeyThatIsTheAlgorithmByMistakeIsNotWritten() throws Exception {
        keys("index.key=" + INDEX, "index.algorithm=" + SECOND, "cipher.active=k1", "cipher.key.k1=" + FIRST);

        Ran refused = run("dump", "dump");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("index.algorithm").doesNotContain(SECOND);
    }

    @Test
    void aDumpAsksOnlyForKeysThatItsValuesNeedAndForTheActiveOne() throws Exception {
        keys(
                "index.key=" + INDEX,
                "cipher.active=k2",
                "cipher.key.k1=" + FIRST,
                "cipher.key.k2=" + SECOND,
                "cipher.key.k3=" + key('3'),
                "cipher.key.k8=" + key('8'));
        dumped();

        assertThat(fingerprints())
                .extracting(line -> line.replaceFirst(" .*", ""))
                .containsExactly("cipher.key.k1", "cipher.key.k2", "index.algorithm", "index.key");
        keys("index.key=" + INDEX, "cipher.active=k2", "cipher.key.k1=" + FIRST, "cipher.key.k2=" + SECOND);
        assertThat(run("check", "dump").code()).isZero();
        keys("index.key=" + INDEX, "cipher.active=k2", "cipher.key.k2=" + SECOND);
        Ran refused = run("check", "dump");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("other or missing: cipher.key.k1");
    }

    @Test
    void valuesUnderAKeyThatIsNotThereAreTold() throws Exception {
        keys("index.key=" + INDEX, "cipher.active=k2", "cipher.key.k2=" + SECOND);

        Ran ran = run("dump", "dump");

        assertThat(ran.code())
                .as("a backup with a part that cannot be read is better than none")
                .isZero();
        assertThat(ran.said()).contains("values under cipher.key.k1");
        Ran checked = run("check", "dump");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.said()).contains("cipher.key.k1").doesNotContain("has its keys");
        keys("index.key=" + INDEX, "cipher.active=k2", "cipher.key.k1=" + FIRST, "cipher.key.k2=" + SECOND);
        assertThat(run("check", "dump").code())
                .as("a key file with the key that was missing then")
                .isZero();
    }

    @Test
    void ofTheSettingsOnlyThoseWithoutSecretsAreTaken() throws Exception {
        conf(
                "keycloak.conf",
                "db=postgres",
                "#db-password=remark",
                "db-password=plain",
                "db-url : jdbc:postgresql://db/keycloak?sslmode=require",
                "db-url-properties=?user=a&password=within",
                "proxy-headers=xforwarded",
                "proxy = http://me:within@proxy.example.com",
                "spi-uc-sms-sender--aliyun--access-key-secret=${UC_SECRET:default}",
                "spi-uc-crypto--default--key-file=${UC_KEY_FILE:}",
                "tracing-header-Authorization=Basic plain",
                "telemetry-header-x-tenant=plain",
                "telemetry-logs-header-Authorization=Bearer plain",
                "quarkus.otel.exporter.otlp.headers=api=plain",
                "spi-uc-other--default--greeting=Bearer plain",
                "log-level=info,org.keycloak:warn",
                "banner=begun \\",
                "  goes-on=plain",
                "https-key-store-password plain");
        conf("server.key", "plain");
        conf("truststores/ca.pem", "plain");
        conf("keystore.p12", "plain");

        Ran ran = run("dump", "dump");

        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("keystore.p12 server.key truststores/ca.pem");
        try (var files = Files.list(folder.resolve("dump/conf"))) {
            assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("keycloak.conf"));
        }
        assertThat(Files.readAllLines(folder.resolve("dump/conf/keycloak.conf")))
                .containsExactly(
                        "db=postgres",
                        "db-password=",
                        "db-url=jdbc:postgresql://db/keycloak?sslmode=require",
                        "db-url-properties=",
                        "proxy-headers=xforwarded",
                        "proxy=",
                        "spi-uc-sms-sender--aliyun--access-key-secret=${UC_SECRET:}",
                        "spi-uc-crypto--default--key-file=${UC_KEY_FILE:}",
                        "tracing-header-Authorization=",
                        "telemetry-header-x-tenant=",
                        "telemetry-logs-header-Authorization=",
                        "quarkus.otel.exporter.otlp.headers=",
                        "spi-uc-other--default--greeting=",
                        "log-level=info,org.keycloak:warn",
                        "banner=",
                        "https-key-store-password=");
        assertThat(everything()).doesNotContain("plain", "within", "default}", "remark");
    }

    @Test
    void twoDumpsIntoOneFolderAtOnceMakeOneThatIsWhole() throws Exception {
        // Each waits for the other inside PostgreSQL's program.
        postgres(
                "pg_dump",
                "for word; do case $word in --file=*) file=\"${word#--file=}\" ;; --version) exit ;; esac; done\n"
                        + "mkfifo '" + folder + "/meet' 2>/dev/null && read -r <'" + folder + "/meet' || echo >'"
                        + folder + "/meet'\necho dumped $$ >\"$file\"");
        Process one = start("dump", "dump");
        Process other = start("dump", "dump");
        Ran first = end(one);
        Ran second = end(other);

        assertThat(List.of(first.code(), second.code())).containsExactlyInAnyOrder(0, 1);
        assertThat(first.said() + second.said()).contains("has come about meanwhile");
        assertThat(run("check", "dump").code()).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().contains(".part"));
        }
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("dump"));

        Ran refused = run("dump", "dump");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("is there already");
        assertThat(folder.resolve("dump")).isEmptyDirectory();
    }

    @Test
    void aDumpThatFailedLeavesNothing() throws Exception {
        postgres("pg_dump", "exit 3");

        assertThat(run("dump", "dump").code()).isEqualTo(1);
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("dump"));
        }
    }
}
