package org.usercenter.ca.agent.certificate;

import java.util.Arrays;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.agent.device.TestCertificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@Tag("L2")
class TokenCertificateTest {
    private final TestCertificates certificates = new TestCertificates();
    private final byte[] der =
            certificates.signing(certificates.keys("sm2p256v1").getPublic(), "张三");

    @Test
    void kindsOfKeysAreToldByTheirOids() {
        assertThat(kindOf("sm2p256v1")).isEqualTo(KeyKind.SM2);
        assertThat(kindOf("secp256r1")).isEqualTo(KeyKind.EC);
        assertThat(kindOf("secp384r1")).isEqualTo(KeyKind.EC_P384);
        assertThat(kindOf("RSA")).isEqualTo(KeyKind.RSA);
    }

    private KeyKind kindOf(String kind) {
        return certificates
                .parse(certificates.signing(certificates.keys(kind).getPublic(), "x"))
                .kind();
    }

    @Test
    void bytesBehindTheCertificateAreRefused() {
        assertThatExceptionOfType(UnusableCertificateException.class)
                .isThrownBy(() -> TokenCertificate.parse(Arrays.copyOf(der, der.length + 1), certificates.provider()));
    }

    @Test
    void theEncryptionHalfOfADoubleCertificateIsNotForSigning() {
        byte[] encryption =
                certificates.encryption(certificates.keys("sm2p256v1").getPublic(), "张三");

        assertThat(certificates.parse(encryption).isForSigning()).isFalse();
        assertThat(certificates.parse(der).isForSigning()).isTrue();
    }

    @Test
    void aNameCannotRearrangeTheWindow() {
        byte[] tricky = certificates.signing(certificates.keys("sm2p256v1").getPublic(), "a\u202Ebc\u0007d");

        assertThat(certificates.parse(tricky).holderName()).isEqualTo("a bc d");
    }

    @Property(tries = 300)
    void changedBytesAreACertificateOrARefusal(@ForAll int position, @ForAll byte value) {
        byte[] changed = der.clone();
        changed[Math.floorMod(position, der.length)] = value;
        try {
            TokenCertificate parsed = TokenCertificate.parse(changed, certificates.provider());
            assertThat(parsed.holderName()).isNotNull();
            assertThat(parsed.notAfter()).isNotNull();
            assertThat(parsed.issuerName()).isNotNull();
            assertThat(parsed.keyInfo()).isNotNull();
        } catch (UnusableCertificateException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
