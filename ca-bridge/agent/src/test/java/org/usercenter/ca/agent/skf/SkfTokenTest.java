package org.usercenter.ca.agent.skf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.agent.certificate.KeyKind;
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
class SkfTokenTest {
    private static final byte[] TEXT = "a text to be signed\n".getBytes(StandardCharsets.UTF_8);

    private final TestCertificates certificates = new TestCertificates();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keysAreListedWithoutAPinAtBothWidths(boolean wide) throws Exception {
        SkfDevice device =
                new SkfDevice(folder, wide).withSm2(certificates, "张三").withRsa(certificates, "李四");
        device.set("retry", "4");

        List<TokenKey> keys = token(device.profile()).keys();

        assertThat(keys)
                .extracting(key -> key.certificate().kind())
                .containsExactlyInAnyOrder(KeyKind.SM2, KeyKind.RSA);
        assertThat(keys).allSatisfy(key -> {
            assertThat(key.label()).isEqualTo("SIMKEY");
            assertThat(key.tries().left()).hasValue(4);
            assertThat(key.tries().max()).hasValue(6);
        });
    }

    @ParameterizedTest
    @CsvSource({"false, SM2", "false, RSA", "true, SM2", "true, RSA"})
    void signaturesVerifyAtBothWidths(boolean wide, KeyKind kind) throws Exception {
        SkfDevice device =
                new SkfDevice(folder, wide).withSm2(certificates, "张三").withRsa(certificates, "李四");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, kind);

        byte[] signature = token.sign(order(key), pin("123456"), () -> {});

        assertThat(verifies(key, signature)).isTrue();
        assertThat(token.isLoggedOut()).isTrue();
    }

    @Test
    void aLibraryThatStoresEightBytesIsHarmlessUnderANarrowProfile() throws Exception {
        SkfDevice device = new SkfDevice(folder, true).withSm2(certificates, "张三");
        SkfToken token = token(device.profile(4, BlobForm.AUTO, RsaInput.DIGEST_INFO));
        TokenKey key = key(token, KeyKind.SM2);

        assertThat(verifies(key, token.sign(order(key), pin("123456"), () -> {})))
                .isTrue();
    }

    @Test
    void wrongPinsAreCountedDownUntilTheKeyIsLockedForTheRightOneToo() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.SM2);

        for (int left = 5; left > 0; left--) {
            assertFailure(token, key, "654321", Failure.PIN_WRONG, left);
        }
        assertFailure(token, key, "654321", Failure.PIN_LOCKED, 0);
        assertFailure(token, key, "123456", Failure.PIN_LOCKED, 0);
    }

    @Test
    void theLastTryIsNotSpentWithoutTheConfirmation() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.SM2);
        device.set("retry", "1");

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> token.sign(order(key, false), pin("123456"), () -> {}))
                .satisfies(failed -> {
                    assertThat(failed.failure()).isEqualTo(Failure.CANCELLED);
                    assertThat(failed.tries().isLast()).isTrue();
                });
        assertThat(device.triesLeft()).isEqualTo(1);
    }

    @Test
    void aRightPinGivesAllTriesBack() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.SM2);
        assertFailure(token, key, "654321", Failure.PIN_WRONG, 5);

        token.sign(order(key), pin("123456"), () -> {});

        assertThat(key(token, KeyKind.SM2).tries().left()).hasValue(6);
    }

    @Test
    void aPinOfTheWrongLengthIsToldApart() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());

        assertFailure(token, key(token, KeyKind.SM2), "123", Failure.PIN_INVALID, 6);
    }

    @Test
    void theDeviceIsLoggedOutAfterASignature() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.SM2);

        token.sign(order(key), pin("123456"), () -> {});

        assertFailure(token, key, "000000", Failure.PIN_WRONG, 5);
    }

    @Test
    void theDeviceIsLoggedOutWhenSigningFails() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withRsa(certificates, "张三");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.RSA);

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> token.sign(order(key), pin("123456"), () -> device.set("rsa-input", "digest")));

        assertThat(token.isLoggedOut()).isTrue();
        assertFailure(token, key, "000000", Failure.PIN_WRONG, 5);
    }

    @Test
    void aKeyThatIsPulledOutIsNotListedAndComesBack() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());
        device.set("removed", "");
        assertThat(token.keys()).isEmpty();

        device.unset("removed");

        assertThat(token.keys()).hasSize(1);
    }

    @Test
    void aKeyThatIsPulledOutBeforeThePinIsToldAsRemoved() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.SM2);
        device.set("removed", "");

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> token.sign(order(key), pin("123456"), () -> {}))
                .matches(failed -> failed.failure() == Failure.REMOVED);
        assertThat(device.triesLeft()).isEqualTo(6);
    }

    @Test
    void aKeyThatIsPulledOutBetweenPinAndSignatureIsToldAsRemoved() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.SM2);

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> token.sign(order(key), pin("123456"), () -> device.set("removed", "")))
                .matches(failed -> failed.failure() == Failure.REMOVED);
        assertThat(token.isLoggedOut()).isTrue();
    }

    @Test
    void anotherCertificateInTheSamePlaceIsNotSignedWith() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.SM2);
        device.withSm2(certificates, "李四");

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> token.sign(order(key), pin("123456"), () -> {}))
                .matches(failed -> failed.failure() == Failure.NO_KEY);
    }

    @Test
    void twoDevicesGiveTwoKeys() throws Exception {
        SkfDevice device =
                new SkfDevice(folder, false).withSm2(certificates, "张三").withSecondDevice(certificates, "李四");

        assertThat(token(device.profile()).keys())
                .extracting(key -> key.certificate().holderName())
                .containsExactlyInAnyOrder("张三", "李四");
    }

    @Test
    void anEncryptionCertificateIsNotOffered() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        KeyPair keys = certificates.keys("sm2p256v1");
        device.set("sm2.der", certificates.encryption(keys.getPublic(), "张三"));

        assertThat(token(device.profile()).keys()).isEmpty();
    }

    @Test
    void garbageInsteadOfACertificateIsNotOffered() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        device.set("sm2.der", new byte[] {0x30, 3, 2, 1, 1, 0});

        assertThat(token(device.profile()).keys()).isEmpty();
    }

    @Test
    void namesInGbkAreReadAndUsed() throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        device.set("gbk", "");
        SkfToken token = token(device.profile());
        TokenKey key = key(token, KeyKind.SM2);

        assertThat(key.label()).isEqualTo("示例密钥");
        assertThat(verifies(key, token.sign(order(key), pin("123456"), () -> {})))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = BlobForm.class,
            names = {"AUTO", "COMPACT"})
    void compactSignaturesAreUnderstood(BlobForm form) throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withSm2(certificates, "张三");
        device.set("blob32", "");
        SkfToken token = token(device.profile(4, form, RsaInput.DIGEST_INFO));
        TokenKey key = key(token, KeyKind.SM2);

        assertThat(verifies(key, token.sign(order(key), pin("123456"), () -> {})))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"digest, DIGEST", "text, TEXT"})
    void librariesThatTakeOtherRsaInputAreServed(String takes, RsaInput setting) throws Exception {
        SkfDevice device = new SkfDevice(folder, false).withRsa(certificates, "张三");
        device.set("rsa-input", takes);
        SkfToken token = token(device.profile(4, BlobForm.AUTO, setting));
        TokenKey key = key(token, KeyKind.RSA);

        assertThat(verifies(key, token.sign(order(key), pin("123456"), () -> {})))
                .isTrue();
    }

    private SkfToken token(DriverProfile profile) throws TokenException {
        return new SkfToken(profile, certificates.provider());
    }

    private static TokenKey key(SkfToken token, KeyKind kind) throws TokenException {
        return token.keys().stream()
                .filter(key -> key.certificate().kind() == kind)
                .findFirst()
                .orElseThrow();
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

    private static void assertFailure(SkfToken token, TokenKey key, String pin, Failure failure, int left) {
        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> token.sign(order(key), pin(pin), () -> {}))
                .satisfies(failed -> {
                    assertThat(failed.failure()).isEqualTo(failure);
                    assertThat(failed.tries().left()).hasValue(left);
                });
    }

    private boolean verifies(TokenKey key, byte[] signature) throws Exception {
        Signature verifier = Signature.getInstance(key.certificate().kind().algorithm(), certificates.provider());
        verifier.initVerify(key.certificate().publicKey());
        verifier.update(TEXT);
        return verifier.verify(signature);
    }
}
