package org.usercenter.ca.agent.driver;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.device.SkfDevice;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.DriverProfile.BlobForm;
import org.usercenter.ca.agent.token.DriverProfile.RsaInput;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("L2")
class DriverTest {
    private static final Deadlines SHORT = new Deadlines(
            Duration.ofSeconds(120),
            Duration.ofSeconds(60),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofMillis(50));

    private final TestCertificates certificates = new TestCertificates();

    @TempDir
    Path folder;

    private SkfDevice device;
    private Driver driver;

    @BeforeEach
    void insert() {
        device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        driver = new Driver(device.profile(), SHORT, certificates.provider(), new ReentrantLock(true));
    }

    @AfterEach
    void end() {
        driver.close();
    }

    @Test
    void aHangingLibraryIsKilledAndStartedAnew() throws Exception {
        TokenKey key = driver.keys().get(0);
        device.set("hang", "");
        assertFails(key, Failure.DRIVER_FAILED);

        device.unset("hang");

        assertThat(driver.keys()).hasSize(1);
        assertThat(sign(key)).isNotEmpty();
    }

    @Test
    void aCrashOfTheLibraryIsAnAnswerAndNotTheEnd() throws Exception {
        TokenKey key = driver.keys().get(0);
        device.set("crash", "");
        assertFails(key, Failure.DRIVER_FAILED);

        device.unset("crash");

        assertThat(sign(key)).isNotEmpty();
    }

    @Test
    void aCrashLeavesNeitherReportNorCoreBehind() throws Exception {
        TokenKey key = driver.keys().get(0);
        device.set("crash", "");

        assertFails(key, Failure.DRIVER_FAILED);

        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().matches("hs_err.*|core.*"));
        }
    }

    @Test
    void aCallThatFindsTheLibraryBusyDoesNotWaitForEver() throws Exception {
        TokenKey key = driver.keys().get(0);
        device.set("slow", "700");
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> sign(key));
        while (!driver.isInUse()) {
            Thread.onSpinWait();
        }

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(driver::keys)
                .matches(failed -> failed.failure() == Failure.BUSY);
        assertThat(first.get()).isNotEmpty();
    }

    @Test
    void aFileThatIsNoLibraryIsAFailureOfTheDriver() throws Exception {
        Files.writeString(device.library(), "text");

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(driver::keys)
                .matches(failed -> failed.failure() == Failure.DRIVER_FAILED);
    }

    @Test
    void keysOfTwoLibrariesAreListedTogetherAndOneThatFailsIsNamed(@TempDir Path other) throws Exception {
        SkfDevice second = new SkfDevice(other, true).withSm2(certificates, "李四");
        SkfDevice broken = new SkfDevice(Files.createDirectory(other.resolve("broken")), false);
        Files.writeString(broken.library(), "text");

        try (Drivers drivers = new Drivers(
                List.of(device.profile(), second.profile(), broken.profile()), SHORT, certificates.provider())) {
            Drivers.Listing listing = drivers.list();

            assertThat(listing.keys())
                    .extracting(found -> found.key().certificate().holderName())
                    .containsExactly("张三", "李四");
            assertThat(listing.failures()).hasSize(1);
        }
    }

    @Test
    void aKeyThatTwoLibrariesShowIsListedOnce(@TempDir Path other) throws Exception {
        SkfDevice same = new SkfDevice(other, false);
        Path from = device.library().resolveSibling("skf/SIMKEY-0001");
        same.set("sm2.der", Files.readAllBytes(from.resolve("sm2.der")));
        same.set("sm2.pem", Files.readAllBytes(from.resolve("sm2.pem")));

        try (Drivers drivers = new Drivers(List.of(device.profile(), same.profile()), SHORT, certificates.provider())) {
            assertThat(drivers.list().keys()).hasSize(1);
        }
    }

    @Test
    void theChildWorksInTheFolderOfItsLibrary() throws Exception {
        driver.keys();

        List<Path> folders = new ArrayList<>();
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            folders.add(Path.of("/proc", Long.toString(child.pid()), "cwd").toRealPath());
        }
        assertThat(folders).contains(folder.toRealPath());
    }

    @Test
    void librariesForTheSameDeviceAreCalledOneAfterTheOther(@TempDir Path other) throws Exception {
        SkfDevice second = new SkfDevice(other, true).withSm2(certificates, "李四");
        DriverProfile one = onDevice(device.profile(), "one", Optional.of("shared"));
        DriverProfile two = onDevice(second.profile(), "two", Optional.of("shared"));

        try (Drivers drivers = new Drivers(List.of(one, two), SHORT, certificates.provider())) {
            assertThat(busyWhileTheFirstSigns(drivers)).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void librariesForOtherDevicesDoNotWait(@TempDir Path other) throws Exception {
        SkfDevice second = new SkfDevice(other, true).withSm2(certificates, "李四");
        DriverProfile one = onDevice(device.profile(), "one", Optional.empty());
        DriverProfile two = onDevice(second.profile(), "two", Optional.of("one"));

        try (Drivers drivers = new Drivers(List.of(one, two), SHORT, certificates.provider())) {
            assertThat(busyWhileTheFirstSigns(drivers)).containsExactly("one");
        }
    }

    /** Drivers that answer "busy" while the first key's PIN is being checked. */
    private List<String> busyWhileTheFirstSigns(Drivers drivers) throws Exception {
        FoundKey first = drivers.list().keys().get(0);
        device.set("slow", "1500");
        CompletableFuture<Void> signing = CompletableFuture.runAsync(() -> {
            try {
                first.driver().sign(order(first.key()), pin());
            } catch (TokenException e) {
                throw new IllegalStateException(e);
            }
        });
        while (!first.driver().isInUse()) {
            Thread.onSpinWait();
        }
        Drivers.Listing meanwhile = drivers.list();
        signing.get();
        return meanwhile.failures().entrySet().stream()
                .filter(failed -> failed.getValue().failure() == Failure.BUSY)
                .map(failed -> failed.getKey().profile().id())
                .toList();
    }

    private static DriverProfile onDevice(DriverProfile of, String id, Optional<String> device) {
        return new DriverProfile(
                id,
                of.name(),
                of.hotline(),
                of.kind(),
                of.library(),
                of.runtime(),
                of.ulongBytes(),
                of.blobForm(),
                of.rsaInput(),
                of.maxTries(),
                of.tryFlags(),
                device);
    }

    @Test
    void aProfileThatDoesNotFitGivesAWrongSignatureThatTheAgentWillSee() throws Exception {
        device.set("blob32", "");
        try (Driver wrong = new Driver(
                device.profile(4, BlobForm.RIGHT_ALIGNED, RsaInput.DIGEST_INFO),
                SHORT,
                certificates.provider(),
                new ReentrantLock(true))) {
            TokenKey key = wrong.keys().get(0);

            assertThat(wrong.sign(order(key), pin())).isNotEmpty();
        }
    }

    private void assertFails(TokenKey key, Failure failure) {
        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> driver.sign(order(key), pin()))
                .matches(failed -> failed.failure() == failure);
    }

    private byte[] sign(TokenKey key) {
        try {
            return driver.sign(order(key), pin());
        } catch (TokenException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignOrder order(TokenKey key) {
        return new SignOrder(key.locator(), key.certificate(), new byte[] {1, 2, 3}, false);
    }

    private static byte[] pin() {
        return "123456".getBytes(StandardCharsets.US_ASCII);
    }
}
