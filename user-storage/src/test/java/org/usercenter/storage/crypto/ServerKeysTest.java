package org.usercenter.storage.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

final class ServerKeysTest {

    private static final int SERVERS = 16;

    private final SecureRandom random = new SecureRandom();

    private final Path folder;

    ServerKeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aDemoStartWithoutKeysCreatesAFileForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("data").resolve("uc-keys.properties");

        KeyRing keys = ServerKeys.fromFile(Optional.of(file), true, random);

        assertThat(keys.demo()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names(folder.resolve("data"))).containsExactly("uc-keys.properties");
    }

    @Test
    void aSecondDemoStartKeepsTheKeys() {
        Path file = folder.resolve("uc-keys.properties");
        byte[] first = ServerKeys.fromFile(Optional.of(file), true, random).indexKey();

        assertThat(ServerKeys.fromFile(Optional.of(file), true, random).indexKey())
                .isEqualTo(first);
    }

    @Test
    void serversThatStartTogetherAgreeOnOneKey() throws Exception {
        Path file = folder.resolve("uc-keys.properties");
        CyclicBarrier together = new CyclicBarrier(SERVERS);
        Callable<String> start = () -> {
            together.await();
            KeyRing keys = ServerKeys.fromFile(Optional.of(file), true, new SecureRandom());
            return Base64.getEncoder().encodeToString(keys.indexKey());
        };
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        try {
            List<String> keys = new ArrayList<>();
            for (Future<String> each : servers.invokeAll(
                    Stream.generate(() -> start).limit(SERVERS).toList())) {
                keys.add(each.get());
            }

            assertThat(keys).hasSize(SERVERS).containsOnly(keys.get(0));
        } finally {
            servers.shutdownNow();
        }
        assertThat(names(folder)).containsExactly("uc-keys.properties");
    }

    @Test
    void aProductionStartWithoutKeysIsRefusedWithARecipe() {
        Path file = folder.resolve("uc-keys.properties");

        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> ServerKeys.fromFile(Optional.of(file), false, random))
                .withMessageContaining("refuses to start")
                .withMessageContaining("no file " + file)
                .withMessageContaining("printf 'index.key=%s\\ncipher.active=k1\\ncipher.key.k1=%s\\n'")
                .withMessageContaining("spi-uc-crypto--default--key-file");
        assertThat(file).doesNotExist();
    }

    @Test
    void aServerThatDoesNotKnowItsFoldersIsRefusedWithoutAKeyFile() {
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> ServerKeys.fromFile(Optional.empty(), true, random))
                .withMessageContaining("refuses to start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------"})
    void aKeyFileThatIsOpenToOthersIsRefused(String permissions) throws IOException {
        Path file = written("uc-keys.properties", Keys.text("k1", "k1"), permissions);

        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> ServerKeys.fromFile(Optional.of(file), false, random))
                .withMessageContaining("chmod 600");
    }

    @Test
    void aReadOnlyKeyFileIsTaken() throws IOException {
        Path file = written("uc-keys.properties", Keys.text("k1", "k1"), "r--------");

        assertThat(ServerKeys.fromFile(Optional.of(file), false, random).activeId())
                .isEqualTo("k1");
    }

    @Test
    void aBrokenKeyFileIsNamedWithTheBrokenEntry() throws IOException {
        Path file = written("uc-keys.properties", "index.key=\n", "rw-------");

        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> ServerKeys.fromFile(Optional.of(file), true, random))
                .withMessageContaining(file.toString())
                .withMessageContaining("index.key is missing");
    }

    @Test
    void demoKeysAreRefusedInProduction() {
        KeyRing demo = KeyRing.parse(KeyRing.newDemoKeys(random));

        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> ServerKeys.checkOrigin(demo, false))
                .withMessageContaining("demo start");
    }

    @Test
    void keysMadeByHandAreGoodForADemoToo() {
        assertThatNoException().isThrownBy(() -> ServerKeys.checkOrigin(Keys.ring("k1", "k1"), true));
    }

    private Path written(String name, String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
