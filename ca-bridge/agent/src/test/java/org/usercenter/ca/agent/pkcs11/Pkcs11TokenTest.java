package org.usercenter.ca.agent.pkcs11;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.certificate.KeyKind;
import org.usercenter.ca.agent.device.Pkcs11Device;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.driver.DriverAccess;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Through child processes, because SoftHSM reads its settings once in a process. */
@Tag("L2")
class Pkcs11TokenTest {
    private static final byte[] TEXT = "a text to be signed\n".getBytes(StandardCharsets.UTF_8);

    private final TestCertificates certificates = new TestCertificates();

    @TempDir
    Path folder;

    private Pkcs11Device device;

    @BeforeEach
    void insert() {
        device = new Pkcs11Device(folder)
                .withKey(certificates, "rsa:2048", "01", "张三")
                .withKey(certificates, "EC:prime256v1", "02", "李四");
    }

    @Test
    void keysAreListedWithoutAPin() throws Exception {
        try (DriverAccess driver = new DriverAccess(device.profile(), certificates.provider())) {
            List<TokenKey> keys = driver.keys();

            assertThat(keys)
                    .extracting(key -> key.certificate().kind())
                    .containsExactlyInAnyOrder(KeyKind.RSA, KeyKind.EC);
            assertThat(keys).allSatisfy(key -> {
                assertThat(key.label()).isEqualTo("UKEY");
                assertThat(key.tries().left()).hasValue(6);
            });
        }
    }

    @Test
    void rsaAndEcdsaSignaturesVerify() throws Exception {
        try (DriverAccess driver = new DriverAccess(device.profile(), certificates.provider())) {
            for (TokenKey key : driver.keys()) {
                assertThat(verifies(key, driver.sign(order(key), pin("123456"))))
                        .isTrue();
            }
        }
    }

    @Test
    void aKeyOnP384SignsWithTheDigestOfItsCurve() throws Exception {
        device.withImportedKey(certificates, "secp384r1", "03", "王五");
        try (DriverAccess driver = new DriverAccess(device.profile(), certificates.provider())) {
            TokenKey key = driver.keys().stream()
                    .filter(one -> one.certificate().kind() == KeyKind.EC_P384)
                    .findFirst()
                    .orElseThrow();
            Signature sha384 = Signature.getInstance("SHA384withECDSA", certificates.provider());
            sha384.initVerify(key.certificate().publicKey());
            sha384.update(TEXT);

            assertThat(sha384.verify(driver.sign(order(key), pin("123456")))).isTrue();
        }
    }

    @Test
    void wrongPinsAreToldAsFarAsTheTokenTellsThem() throws Exception {
        try (DriverAccess driver = new DriverAccess(device.profile(), certificates.provider())) {
            TokenKey key = driver.keys().get(0);

            for (int spent = 1; spent <= 4; spent++) {
                TokenException failed = failure(driver, key, "000000");
                assertThat(failed.failure()).isEqualTo(Failure.PIN_WRONG);
                assertThat(failed.tries().left()).isEmpty();
                assertThat(failed.tries().low()).isTrue();
            }
            assertThat(failure(driver, key, "000000").tries().isLast()).isTrue();
            assertThat(failure(driver, key, "000000").failure()).isEqualTo(Failure.PIN_LOCKED);
            assertThat(failure(driver, key, "123456").failure()).isEqualTo(Failure.PIN_LOCKED);
            assertThat(driver.keys().get(0).tries().isLocked()).isTrue();
        }
    }

    @Test
    void aWrongPinAfterASignatureIsWrong() throws Exception {
        try (DriverAccess driver = new DriverAccess(device.profile(), certificates.provider())) {
            TokenKey key = driver.keys().get(0);
            driver.sign(order(key), pin("123456"));

            assertThat(failure(driver, key, "000000").failure()).isEqualTo(Failure.PIN_WRONG);
        }
    }

    @Test
    void aKeyThatIsPulledOutIsNotListedAndSignsNothing() throws Exception {
        try (DriverAccess driver = new DriverAccess(device.profile(), certificates.provider())) {
            TokenKey key = driver.keys().get(0);
            device.set("removed", "");

            assertThat(driver.keys()).isEmpty();
            assertThat(failure(driver, key, "123456").failure()).isEqualTo(Failure.REMOVED);

            device.unset("removed");
            assertThat(driver.keys()).hasSize(2);
            assertThat(verifies(key, driver.sign(order(key), pin("123456")))).isTrue();
        }
    }

    @Test
    void withoutAKnownMaximumAFreshKeyHasAnUnknownNumberOfTries() throws Exception {
        try (DriverAccess driver =
                new DriverAccess(device.profile(), OptionalInt.empty(), true, certificates.provider())) {
            assertThat(driver.keys().get(0).tries().left()).isEmpty();
        }
    }

    @Test
    void theLastTryIsNotSpentWithoutTheConfirmation() throws Exception {
        try (DriverAccess driver = new DriverAccess(device.profile(), certificates.provider())) {
            TokenKey key = driver.keys().get(0);
            device.set("retry", "1");

            assertThatExceptionOfType(TokenException.class)
                    .isThrownBy(() -> driver.sign(order(key, false), pin("123456")))
                    .satisfies(failed -> {
                        assertThat(failed.failure()).isEqualTo(Failure.CANCELLED);
                        assertThat(failed.tries().isLast()).isTrue();
                    });
            assertThat(device.triesLeft()).isEqualTo(1);
        }
    }

    @Test
    void aLibraryThatMayNotKeepTheFlagsIsNotBelievedThatNoTriesWereSpent() throws Exception {
        try (DriverAccess driver =
                new DriverAccess(device.profile(), OptionalInt.of(6), false, certificates.provider())) {
            TokenKey key = driver.keys().get(0);
            assertThat(key.tries().left()).isEmpty();
            assertThat(key.tries().atMost()).isEmpty();

            failure(driver, key, "000000");
            TokenException second = failure(driver, key, "000000");

            assertThat(second.tries().left()).isEmpty();
            assertThat(second.tries().atMost()).hasValue(4);
            driver.sign(order(key), pin("123456"));
            assertThat(driver.keys().get(0).tries().atMost()).isEmpty();
        }
    }

    private static TokenException failure(DriverAccess driver, TokenKey key, String pin) {
        TokenException[] caught = new TokenException[1];
        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> driver.sign(order(key), pin(pin)))
                .satisfies(failed -> caught[0] = failed);
        return caught[0];
    }

    private static SignOrder order(TokenKey key) {
        return order(key, true);
    }

    private static SignOrder order(TokenKey key, boolean lastTryConfirmed) {
        return new SignOrder(key.locator(), key.certificate(), TEXT, lastTryConfirmed);
    }

    private static byte[] pin(String pin) {
        return pin.getBytes(StandardCharsets.US_ASCII);
    }

    private boolean verifies(TokenKey key, byte[] signature) throws Exception {
        Signature verifier = Signature.getInstance(key.certificate().kind().algorithm(), certificates.provider());
        verifier.initVerify(key.certificate().publicKey());
        verifier.update(TEXT);
        return verifier.verify(signature);
    }
}
