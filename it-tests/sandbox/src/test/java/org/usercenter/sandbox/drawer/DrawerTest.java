package org.usercenter.sandbox.drawer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.sandbox.ca.Authorities;
import org.usercenter.sandbox.ca.Fault;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawerTest {
    private static final byte[] TEXT = "text to sign".getBytes(StandardCharsets.UTF_8);
    private static final String ENTERPRISE = "SIMKEY-ENTERPRISE";
    private static final String USER_ID = "1234567812345678";

    private Path folder;

    private final Provider provider = new BouncyCastleProvider();
    private Authorities authorities;
    private Drawer drawer;
    private Skf skf;

    @BeforeAll
    void prepare(@TempDir Path folder) throws UnavailableException {
        this.folder = folder;
        authorities = new Authorities("http://localhost:1", folder.resolve("ca"), Clock.systemUTC());
        drawer = new Drawer(folder.resolve("drawer"), authorities, new Json());
        drawer.prepare();
        skf = new Skf(folder.resolve("drawer/libskfsim.so"), false);
    }

    @BeforeEach
    void reset() throws UnavailableException {
        for (DemoKey key : DemoKey.values()) {
            drawer.reset(key);
        }
    }

    private X509Certificate certificate(byte[] der) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509", provider).generateCertificate(new ByteArrayInputStream(der));
    }

    private Pointer container(Pointer application) {
        return skf.opened("SKF_OpenContainer", application, "SM2-CON");
    }

    /** Z and e by the device itself. */
    private byte[] digest(Pointer container) {
        byte[] blob = skf.bytes("SKF_ExportPublicKey", container, 1);
        Memory key = new Memory(blob.length);
        key.write(0, blob, 0, blob.length);
        Pointer device = skf.opened("SKF_ConnectDev", ENTERPRISE);
        Pointer hash = skf.opened(
                "SKF_DigestInit",
                device,
                skf.ulong(1),
                key,
                USER_ID.getBytes(StandardCharsets.US_ASCII),
                skf.ulong(USER_ID.length()));
        assertThat(skf.call("SKF_DigestUpdate", hash, TEXT, skf.ulong(TEXT.length)))
                .isZero();
        return skf.bytes("SKF_DigestFinal", hash);
    }

    @Test
    void bothSm2KeysAreDevicesOfOneLibrary() {
        assertThat(skf.text("SKF_EnumDev", 1)).isEqualTo(ENTERPRISE + "\0SIMKEY-PERSON\0\0");
    }

    @Test
    void aKeyThatIsPulledOutIsGoneAndComesBack() throws UnavailableException {
        Pointer application = skf.application(ENTERPRISE);
        drawer.plug(DemoKey.ENTERPRISE_SM2, false);
        assertThat(skf.text("SKF_EnumDev", 1)).isEqualTo("SIMKEY-PERSON\0\0");
        assertThat(skf.verifyPin(application, DemoKey.PIN, new Memory(8))).isEqualTo(0x0A000023L);
        drawer.plug(DemoKey.ENTERPRISE_SM2, true);
        assertThat(skf.text("SKF_EnumDev", 1)).contains(ENTERPRISE);
    }

    @Test
    void theSm2KeySignsAfterThePinAndBouncyCastleVerifies() throws Exception {
        Pointer application = skf.application(ENTERPRISE);
        Pointer container = container(application);
        byte[] digest = digest(container);
        Memory blob = new Memory(128);
        assertThat(skf.call("SKF_ECCSignData", container, digest, skf.ulong(32), blob))
                .isEqualTo(0x0A00002DL);
        assertThat(skf.verifyPin(application, DemoKey.PIN, new Memory(8))).isZero();
        assertThat(skf.call("SKF_ECCSignData", container, digest, skf.ulong(32), blob))
                .isZero();
        Signature verifier = Signature.getInstance("SM3withSM2", provider);
        verifier.initVerify(certificate(skf.bytes("SKF_ExportCertificate", container, 1)));
        verifier.update(TEXT);
        assertThat(verifier.verify(der(blob.getByteArray(0, 128)))).isTrue();
        assertThat(skf.call("SKF_ClearSecureState", application)).isZero();
        assertThat(skf.call("SKF_ECCSignData", container, digest, skf.ulong(32), blob))
                .isEqualTo(0x0A00002DL);
    }

    private static byte[] der(byte[] blob) {
        try {
            return new DERSequence(new ASN1Encodable[] {
                        new ASN1Integer(new BigInteger(1, blob, 0, 64)),
                        new ASN1Integer(new BigInteger(1, blob, 64, 64))
                    })
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theKeyHasASecondCertificateForEncryption() throws Exception {
        Pointer container = container(skf.application(ENTERPRISE));
        X509Certificate signing = certificate(skf.bytes("SKF_ExportCertificate", container, 1));
        X509Certificate encryption = certificate(skf.bytes("SKF_ExportCertificate", container, 0));
        assertThat(signing.getKeyUsage()[0]).isTrue();
        assertThat(encryption.getKeyUsage()[0]).isFalse();
        assertThat(encryption.getSubjectX500Principal()).isEqualTo(signing.getSubjectX500Principal());
        assertThat(encryption.getPublicKey()).isNotEqualTo(signing.getPublicKey());
    }

    @Test
    void wrongPinsAreCountedDownToTheLock() throws UnavailableException {
        Pointer application = skf.application(ENTERPRISE);
        Memory left = new Memory(8);
        assertThat(skf.verifyPin(application, "654321", left)).isEqualTo(0x0A000024L);
        assertThat(left.getInt(0)).isEqualTo(5);
        assertThat(drawer.view(DemoKey.ENTERPRISE_SM2).tries()).isEqualTo(5);
        assertThat(skf.verifyPin(application, "123", left)).isEqualTo(0x0A000027L);
        drawer.setTries(DemoKey.ENTERPRISE_SM2, 1);
        assertThat(skf.verifyPin(application, "654321", left)).isEqualTo(0x0A000025L);
        assertThat(skf.verifyPin(application, DemoKey.PIN, left)).isEqualTo(0x0A000025L);
        assertThat(drawer.view(DemoKey.ENTERPRISE_SM2).isLocked()).isTrue();
        drawer.reset(DemoKey.ENTERPRISE_SM2);
        assertThat(skf.verifyPin(application, DemoKey.PIN, left)).isZero();
    }

    @Test
    void anExpiredCertificateIsReplacedByARenewedOneOfTheSameKey() throws Exception {
        Pointer container = container(skf.application(ENTERPRISE));
        X509Certificate before = certificate(skf.bytes("SKF_ExportCertificate", container, 1));
        drawer.replace(DemoKey.ENTERPRISE_SM2, Fault.EXPIRED);
        assertThat(certificate(skf.bytes("SKF_ExportCertificate", container, 1))
                        .getNotAfter()
                        .toInstant())
                .isBefore(Instant.now());
        drawer.replace(DemoKey.ENTERPRISE_SM2, Fault.NONE);
        X509Certificate after = certificate(skf.bytes("SKF_ExportCertificate", container, 1));
        assertThat(after.getNotAfter().toInstant()).isAfter(Instant.now());
        assertThat(after.getPublicKey()).isEqualTo(before.getPublicKey());
        assertThat(after.getSerialNumber()).isNotEqualTo(before.getSerialNumber());
    }

    @Test
    void aRevocationReachesTheRegister() throws UnavailableException {
        drawer.revoke(DemoKey.PERSON_SM2, true);
        String serial = drawer.view(DemoKey.PERSON_SM2).certificate().serial();
        assertThat(authorities.sm2().find(serial))
                .hasValueSatisfying(c -> assertThat(c.isRevoked()).isTrue());
    }

    @Test
    void theRsaKeySignsThroughPkcs11() throws Exception {
        Provider token = Security.getProvider("SunPKCS11")
                .configure("--name=Drawer\nlibrary=" + folder.resolve("drawer/ukeysim.so") + "\nslotListIndex=0\n");
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, DemoKey.PIN.toCharArray());
        Signature signer = Signature.getInstance("SHA256withRSA", token);
        signer.initSign((PrivateKey) store.getKey("UKEY", null));
        signer.update(TEXT);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance("SHA256withRSA", provider);
        verifier.initVerify(certificate(
                drawer.view(DemoKey.ENTERPRISE_RSA).certificate().holder().getEncoded()));
        verifier.update(TEXT);
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void theRsaTokensCertificateIsReplacedToo() throws UnavailableException, IOException {
        drawer.replace(DemoKey.ENTERPRISE_RSA, Fault.EXPIRED);
        KeyView view = drawer.view(DemoKey.ENTERPRISE_RSA);
        assertThat(view.isExpired(Instant.now())).isTrue();
        new Tool("pkcs11-tool", Map.of())
                .run(
                        folder,
                        "--module",
                        folder.resolve("drawer/ukeysim.so").toString(),
                        "--read-object",
                        "--type",
                        "cert",
                        "--id",
                        "01",
                        "-o",
                        folder.resolve("read.der").toString());
        assertThat(Files.readAllBytes(folder.resolve("read.der")))
                .isEqualTo(view.certificate().holder().getEncoded());
    }

    @Test
    void theAgentsListNamesLibrariesThatExist() throws IOException {
        JsonNode drivers = new Json()
                .read(Files.readString(folder.resolve("drawer/drivers.json")))
                .path("drivers");
        assertThat(drivers).hasSize(2);
        for (JsonNode driver : drivers) {
            assertThat(driver.path("kind").asText()).isIn("SKF", "PKCS11");
            assertThat(Path.of(driver.at("/libraries/linux/0").asText())).isRegularFile();
        }
    }

    @Test
    void aRestartKeepsTheKeysAsTheyWereLeft() throws UnavailableException {
        drawer.plug(DemoKey.PERSON_SM2, false);
        String serial = drawer.view(DemoKey.PERSON_SM2).certificate().serial();
        Drawer again = new Drawer(folder.resolve("drawer"), authorities, new Json());
        KeyView kept = again.view(DemoKey.PERSON_SM2);
        assertThat(kept.plugged()).isFalse();
        assertThat(kept.certificate().serial()).isEqualTo(serial);
    }
}
