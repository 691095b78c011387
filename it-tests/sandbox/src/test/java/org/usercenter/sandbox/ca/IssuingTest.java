package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L2")
class IssuingTest {
    private static final ASN1ObjectIdentifier USCC = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    private static final ASN1ObjectIdentifier ID_NUMBER = new ASN1ObjectIdentifier("1.2.156.10260.4.1.1");
    private static final CertificateOrder ENTERPRISE = CertificateOrder.enterprise("深圳市示例建设有限公司", "91440300MA5TEXT03E");
    private static final CertificateOrder PERSON = CertificateOrder.person("张伟", "110108197909123314");

    @TempDir
    Path folder;

    private final Provider provider = new BouncyCastleProvider();
    private Authorities authorities;

    @BeforeEach
    void open() {
        authorities = new Authorities("http://localhost:1", folder, Clock.systemUTC());
    }

    private CertificateAuthority authority(SignatureScheme scheme) {
        return scheme == SignatureScheme.SM2 ? authorities.sm2() : authorities.rsa();
    }

    private boolean isSignedByAuthority(CertificateAuthority authority, X509CertificateHolder certificate)
            throws Exception {
        return certificate.isSignatureValid(new JcaContentVerifierProviderBuilder()
                .setProvider(provider)
                .build(authority.issuing().certificate()));
    }

    private X509CertificateHolder faulty(CertificateAuthority authority, Fault fault) {
        return authority.issue(ENTERPRISE.with(fault)).holder();
    }

    private static String text(X509CertificateHolder certificate, ASN1ObjectIdentifier oid) {
        return ((ASN1String) certificate.getExtension(oid).getParsedValue()).getString();
    }

    @ParameterizedTest
    @EnumSource(SignatureScheme.class)
    void opensslAcceptsTheWholeChain(SignatureScheme scheme) throws IOException, InterruptedException {
        CertificateAuthority authority = authority(scheme);
        IssuedCertificate issued = authority.issue(ENTERPRISE);
        Path endEntity = Peer.write(folder, "ee.pem", issued.certificate());
        Path issuing = Peer.write(folder, "sub.pem", Pem.of(authority.issuing().certificate()));
        Path root = Peer.write(folder, "root.pem", Pem.of(authority.root().certificate()));
        String[] first = {"verify", "-partial_chain", "-CAfile", issuing.toString(), endEntity.toString()};
        String[] second = {"verify", "-CAfile", root.toString(), issuing.toString()};
        if (scheme == SignatureScheme.SM2) {
            first = new String[] {
                "verify", "-partial_chain", "-CAfile", issuing.toString(), "-vfyopt", Peer.DISTID, endEntity.toString()
            };
            second = new String[] {"verify", "-CAfile", root.toString(), "-vfyopt", Peer.DISTID, issuing.toString()};
        }
        assertThat(Peer.openssl(folder, first).text()).contains("ee.pem: OK");
        assertThat(Peer.openssl(folder, second).text()).contains("sub.pem: OK");
    }

    @Test
    void anEnterpriseCertificateCarriesTheUscc() {
        X509CertificateHolder certificate = authorities.sm2().issue(ENTERPRISE).holder();
        assertThat(text(certificate, USCC)).isEqualTo("91440300MA5TEXT03E");
        assertThat(certificate.getExtension(ID_NUMBER)).isNull();
    }

    @Test
    void aPersonsCertificateCarriesTheIdNumber() {
        X509CertificateHolder certificate = authorities.sm2().issue(PERSON).holder();
        assertThat(text(certificate, ID_NUMBER)).isEqualTo("110108197909123314");
        assertThat(certificate.getExtension(USCC)).isNull();
    }

    @Test
    void aStaffCertificateCarriesBoth() {
        X509CertificateHolder certificate = authorities
                .rsa()
                .issue(new CertificateOrder(
                        CertificateOrder.Kind.STAFF,
                        "张伟",
                        "深圳市示例建设有限公司",
                        "110108197909123314",
                        "91440300MA5TEXT03E",
                        Fault.NONE,
                        30))
                .holder();
        assertThat(text(certificate, ID_NUMBER)).isEqualTo("110108197909123314");
        assertThat(text(certificate, USCC)).isEqualTo("91440300MA5TEXT03E");
    }

    @Test
    void aCertificateThatEndsSoonIsGoodForFiveDaysMore() {
        Instant now = Instant.now();
        X509CertificateHolder certificate = faulty(authorities.sm2(), Fault.ENDS_SOON);
        assertThat(certificate.isValidOn(Date.from(now))).isTrue();
        assertThat(certificate.getNotAfter().toInstant())
                .isBetween(now.plus(Duration.ofDays(4)), now.plus(Duration.ofDays(6)));
    }

    @Test
    void expiredAndNotYetValidCertificatesLieOutsideToday() {
        Date today = Date.from(Instant.now());
        assertThat(faulty(authorities.sm2(), Fault.EXPIRED).isValidOn(today)).isFalse();
        assertThat(faulty(authorities.sm2(), Fault.EXPIRED).getNotAfter()).isBefore(today);
        assertThat(faulty(authorities.sm2(), Fault.NOT_YET_VALID).getNotBefore())
                .isAfter(today);
        assertThat(authorities.sm2().issue(ENTERPRISE).holder().isValidOn(today))
                .isTrue();
    }

    @Test
    void weakKeysAreP256AtOneAndShortAtTheOther() {
        assertThat(faulty(authorities.sm2(), Fault.WEAK_KEY)
                        .getSubjectPublicKeyInfo()
                        .getAlgorithm()
                        .getParameters())
                .isEqualTo(X9ObjectIdentifiers.prime256v1);
        assertThat(faulty(authorities.rsa(), Fault.WEAK_KEY)
                        .getSubjectPublicKeyInfo()
                        .getPublicKeyData()
                        .getBytes())
                .hasSizeLessThan(200);
    }

    @Test
    void sha1IsAFaultOfRsaOnly() {
        assertThat(faulty(authorities.rsa(), Fault.SHA1).getSignatureAlgorithm().getAlgorithm())
                .isEqualTo(PKCSObjectIdentifiers.sha1WithRSAEncryption);
        assertThatIllegalArgumentException().isThrownBy(() -> faulty(authorities.sm2(), Fault.SHA1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNKNOWN_ISSUER", "BROKEN_SIGNATURE"})
    void aForeignOrBrokenSignatureDoesNotVerifyThoughTheIssuersNameIsRight(Fault fault) throws Exception {
        for (CertificateAuthority authority : authorities.all()) {
            X509CertificateHolder certificate = faulty(authority, fault);
            assertThat(certificate.getIssuer())
                    .isEqualTo(authority.issuing().certificate().getSubject());
            assertThat(isSignedByAuthority(authority, certificate)).isFalse();
        }
    }

    @Test
    void keyUsageIsMissingOrForEncryptionOnly() {
        assertThat(faulty(authorities.sm2(), Fault.NO_KEY_USAGE).getExtension(Extension.keyUsage))
                .isNull();
        KeyUsage encryption = KeyUsage.fromExtensions(
                faulty(authorities.sm2(), Fault.ENCRYPTION_ONLY).getExtensions());
        assertThat(encryption.hasUsages(KeyUsage.digitalSignature)).isFalse();
        assertThat(encryption.hasUsages(KeyUsage.keyEncipherment)).isTrue();
    }

    @Test
    void identitiesCanBeMissingDoubledShortOrWrong() {
        CertificateAuthority authority = authorities.rsa();
        assertThat(faulty(authority, Fault.NO_IDENTITY).getExtension(USCC)).isNull();
        assertThat(text(faulty(authority, Fault.ORGANISATION_CODE_ONLY), USCC)).isEqualTo("MA5TEXT03");
        assertThat(text(faulty(authority, Fault.TWO_IDENTITIES), new ASN1ObjectIdentifier("1.2.86.11.7.4")))
                .isNotEqualTo("91440300MA5TEXT03E");
        assertThat(text(faulty(authority, Fault.WRONG_CHECK_CHARACTER), USCC)).isEqualTo("91440300MA5TEXT031");
        assertThat(faulty(authority, Fault.RAW_IDENTITY)
                        .getExtension(USCC)
                        .getExtnValue()
                        .getOctets())
                .asString()
                .isEqualTo("91440300MA5TEXT03E");
    }

    @Test
    void aRenewedCertificateHasTheSameKeyAndANewSerial() {
        IssuedCertificate old = authorities.sm2().issue(ENTERPRISE);
        IssuedCertificate renewed = authorities.sm2().renew(old.serial(), old.order());
        assertThat(renewed.serial()).isNotEqualTo(old.serial());
        assertThat(renewed.holder().getSubjectPublicKeyInfo())
                .isEqualTo(old.holder().getSubjectPublicKeyInfo());
    }

    @Test
    void aRestartForgetsNothing() {
        IssuedCertificate issued = authorities.sm2().issue(ENTERPRISE);
        authorities.sm2().revoke(issued.serial(), "keyCompromise");
        CertificateAuthority again = new Authorities("http://localhost:1", folder, Clock.systemUTC()).sm2();
        assertThat(again.find(issued.serial())).hasValueSatisfying(kept -> {
            assertThat(kept.isRevoked()).isTrue();
            assertThat(kept.certificate()).isEqualTo(issued.certificate());
            assertThat(kept.key()).isEqualTo(issued.key());
        });
    }
}
