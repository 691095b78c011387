package org.usercenter.e2e.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.BackedUp;
import org.usercenter.e2e.harness.BackedUp.Outcome;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.login.Regulars;
import org.usercenter.e2e.login.Regulars.Regular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server is dumped while it runs, restored onto an empty database, and gets new keys; everybody gets in all the while. */
@EnabledIfSystemProperty(named = "uc.db", matches = "postgres", disabledReason = "the program is for PostgreSQL")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("O6")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class BackupIT {
    private static final Duration ROTATED = Duration.ofMinutes(4);
    private static final String RESTORED = "restored";

    private static BackedUp backedUp;
    private static Landscape landscape;
    private static Person person;
    private static List<Regular> regulars;
    private static Path dump;
    private static Path keys;

    @BeforeAll
    static void dumped() throws Exception {
        backedUp = BackedUp.start();
        landscape = backedUp.landscape();
        person = landscape.people().registered();
        regulars = new Regulars(landscape).all();
        dump = backedUp.folder().resolve("dump");
        keys = backedUp.folder().resolve("elsewhere/keys");
        assertThat(backedUp.run("dump", dump, backedUp.keyFile()).code()).isZero();
        assertThat(backedUp.run("keys", keys, backedUp.keyFile()).code()).isZero();
        backedUp.empty(RESTORED);
    }

    @AfterAll
    static void stop() throws Exception {
        if (backedUp != null) {
            backedUp.close();
        }
    }

    @Test
    @Order(1)
    void aDumpIsForItsOwnerAloneAndHasNoKeys() throws IOException {
        assertThat(Files.getPosixFilePermissions(dump.resolve("database.dump")))
                .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        String key = Files.readAllLines(backedUp.keyFile()).stream()
                .filter(line -> line.startsWith("cipher.key."))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^[^=]*=", "");
        try (var files = Files.walk(dump)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneMatch(file -> contains(file, key))
                    .anyMatch(file -> file.endsWith("conf/keycloak.conf"));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(2)
    void keysAreNotPutBesideADump() throws Exception {
        Outcome refused = backedUp.run("keys", dump.resolve("keys"), backedUp.keyFile());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("do not belong beside a dump");
    }

    @Test
    @Order(3)
    void anotherKeyFileIsRefusedBeforeAnythingIsRestored() throws Exception {
        Outcome refused = backedUp.run("restore", dump, otherKeys("other-keys.properties"), RESTORED);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("is not the key file of this dump", "cipher.key.k1", "index.key");
    }

    @Test
    @Order(4)
    void aDumpThatWasChangedIsRefused() throws Exception {
        Path changed = backedUp.folder().resolve("changed");
        Files.createDirectories(changed);
        for (String file : Set.of("SHA256SUMS", "keys.sha256")) {
            Files.copy(dump.resolve(file), changed.resolve(file));
        }
        Files.write(changed.resolve("database.dump"), new byte[] {1, 2, 3});

        Outcome refused = backedUp.run("restore", changed, backedUp.keyFile(), RESTORED);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("is damaged");
    }

    @Test
    @Order(5)
    void aDatabaseThatHoldsSomethingIsLeftAlone() throws Exception {
        Outcome refused = backedUp.run("restore", dump, backedUp.keyFile());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("is not empty");
        assertThat(byPassword().loggedIn()).isTrue();
    }

    @Test
    @Order(6)
    void afterTheRestorationEverybodyLogsInByHisWaysWhileKeysAreRotated() throws Exception {
        Path kept = keys.resolve("uc-keys.properties");
        Outcome restored = backedUp.run("restore", dump, kept, RESTORED);
        assertThat(restored.code()).as(restored.said()).isZero();
        String old = Files.readString(kept);
        Files.writeString(kept, old.replace("cipher.active=k1", "cipher.active=k2") + "cipher.key.k2=" + key() + "\n");

        backedUp.replaced("restored", RESTORED, kept);

        Await.until("the keys are rotated", ROTATED, Duration.ofSeconds(2), () -> {
            assertThat(byPassword().loggedIn()).isTrue();
            return Files.readString(backedUp.server().log()).contains("Key rotation complete");
        });
        assertThat(regulars).hasSize(7).allSatisfy(Regular::comesIn);
        Files.writeString(kept, Files.readString(kept).replaceAll("(?m)^cipher\\.key\\.k1=.*\\R", ""));
    }

    @Test
    @Order(7)
    void aServerWithAnotherKeyFileSaysSoInsteadOfStarting() throws Exception {
        backedUp.server().kill();
        Path file = keys.resolve("uc-keys.properties");
        String right = Files.readString(file);
        Files.writeString(
                file, Files.readString(otherKeys("third-keys.properties")).replace("k1", "k2"));

        assertThatThrownBy(() -> backedUp.server().startAgain())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The User Center refuses to start");

        Files.writeString(file, right);
        backedUp.server().startAgain();
        assertThat(byPassword().loggedIn()).as("with the new key alone").isTrue();
    }

    private static Path otherKeys(String name) throws IOException {
        Path file = backedUp.folder().resolve(name);
        Files.writeString(
                file,
                "demo=true\nindex.key=" + key() + "\nindex.algorithm=hmac-sha256\ncipher.active=k1\ncipher.key.k1="
                        + key() + "\n");
        Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        return file;
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Page byPassword() {
        return landscape.people().signIn().password(person.loginName(), person.password());
    }
}
