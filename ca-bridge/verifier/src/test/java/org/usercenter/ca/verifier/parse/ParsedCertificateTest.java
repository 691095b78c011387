package org.usercenter.ca.verifier.parse;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a certificate says of itself, as it was written into it. */
@Tag("L2")
final class ParsedCertificateTest {

    private static final String FROM = "2026-01-01T00:00:00Z";
    private static final String UNTIL = "2027-12-31T23:59:59Z";

    /** So long that the length of the signed part takes one byte, two bytes, three bytes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 60, 1000})
    void theSignedPartIsWhatTheIssuerSigned(int nameLength) throws Exception {
        Issued issued = Draft.bare(Keys.sm2(), "CN=" + "a".repeat(nameLength))
                .spki(noKey())
                .selfSigned();
        ParsedCertificate certificate = issued.parsed();

        assertThat(certificate.signedPart())
                .isEqualTo(certificate
                        .holder()
                        .toASN1Structure()
                        .getTBSCertificate()
                        .getEncoded());
        assertThat(certificate.signedPart()[1]).isEqualTo((byte) lengthByte(certificate.signedPart().length));
    }

    /** At 127 bytes the length still has one byte, at 128 it has two; and so at 255 and 256. */
    @Test
    void theSignedPartIsFoundWhateverItsLength() throws Exception {
        for (int nameLength = 1; nameLength < 170; nameLength++) {
            ParsedCertificate certificate = Draft.bare(Keys.sm2(), "CN=" + "a".repeat(nameLength))
                    .spki(noKey())
                    .issuedBy(new X500Name("CN=b"), Keys.sm2())
                    .parsed();

            assertThat(certificate.signedPart())
                    .isEqualTo(certificate
                            .holder()
                            .toASN1Structure()
                            .getTBSCertificate()
                            .getEncoded());
        }
    }

    @Test
    void itIsValidFromWhenUntilWhenItSays() {
        ParsedCertificate certificate = holder().valid(FROM, UNTIL).selfSigned().parsed();

        assertThat(certificate.notBefore()).isEqualTo(FROM);
        assertThat(certificate.notAfter()).isEqualTo(UNTIL);
    }

    @Test
    void aSingleSecondIsAValidity() {
        assertThat(holder().valid(FROM, FROM).selfSigned().parsed().notAfter()).isEqualTo(Instant.parse(FROM));
    }

    @Test
    void aSerialNumberOfTwentyBytesIsRead() {
        BigInteger largest = BigInteger.ONE.shiftLeft(160).subtract(BigInteger.ONE);

        assertThat(holder().serial(largest).selfSigned().parsed().serial()).isEqualTo(largest);
    }

    @Test
    void theSubjectIsAsThePlatformWritesIt() {
        Issued issued = holder().selfSigned();

        assertThat(issued.parsed().subject()).isEqualTo(issued.x509().getSubjectX500Principal());
    }

    @Test
    void anAuthorityWithoutALimitHasNone() {
        ParsedCertificate certificate = authority(new BasicConstraints(true));

        assertThat(certificate.authority()).isTrue();
        assertThat(certificate.pathLength()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void anAuthoritysLimitIsRead() {
        assertThat(authority(new BasicConstraints(3)).pathLength()).isEqualTo(3);
    }

    @Test
    void aHolderIsNoAuthority() {
        ParsedCertificate certificate = authority(new BasicConstraints(false));

        assertThat(certificate.authority()).isFalse();
        assertThat(certificate.pathLength()).isNegative();
    }

    @Test
    void whoDoesNotSayIsNoAuthority() {
        assertThat(Draft.bare(Keys.sm2(), "CN=Holder").selfSigned().parsed().authority())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483648"})
    void aLimitThatIsNoNumberOfAuthoritiesIsRefused(String limit) {
        ASN1EncodableVector constraints = new ASN1EncodableVector();
        constraints.add(ASN1Boolean.TRUE);
        constraints.add(new ASN1Integer(new BigInteger(limit)));
        Issued issued = holder().critical(Extension.basicConstraints, new DERSequence(constraints))
                .selfSigned();

        assertThatExceptionOfType(MalformedCertificateException.class)
                .isThrownBy(() -> new CertificateParser(Keys.BC).parse(issued.der()));
    }

    @Test
    void usageAndPurposesAreRead() {
        ParsedCertificate certificate = holder().plain(
                        Extension.extendedKeyUsage,
                        new ExtendedKeyUsage(
                                new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection}))
                .selfSigned()
                .parsed();

        assertThat(certificate.purposes())
                .isEqualTo(List.of(KeyPurposeId.id_kp_clientAuth.getId(), KeyPurposeId.id_kp_emailProtection.getId()));
        assertThat(certificate.keyUsage()).isEqualTo(new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    }

    @Test
    void usageAndPurposesMayBeLeftOut() {
        ParsedCertificate certificate =
                Draft.bare(Keys.sm2(), "CN=Holder").selfSigned().parsed();

        assertThat(certificate.purposes()).isNull();
        assertThat(certificate.keyUsage()).isNull();
    }

    @Test
    void certificatesAreEqualWhenTheirBytesAre() throws Exception {
        Issued issued = holder().selfSigned();

        assertThat(issued.parsed())
                .isEqualTo(issued.parsed())
                .hasSameHashCodeAs(issued.parsed())
                .isNotEqualTo(holder().selfSigned().parsed())
                .isNotEqualTo(issued);
        assertThat(issued.parsed().hashCode())
                .isNotEqualTo(holder().selfSigned().parsed().hashCode());
    }

    @Test
    void aLogShowsTheFingerprintOnly() throws Exception {
        Issued issued = holder().selfSigned();
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(issued.der());

        assertThat(issued.parsed()).hasToString(HexFormat.of().formatHex(sha256));
    }

    @Test
    void nobodyChangesItsBytes() {
        Issued issued = holder().selfSigned();
        ParsedCertificate certificate = issued.parsed();

        certificate.der()[0] = 0;

        assertThat(certificate.der()).isEqualTo(issued.der());
    }

    /** RFC 5280 section 7.1. */
    @ParameterizedTest
    @ValueSource(strings = {"C=CN,O=Vendor Ltd,CN=Root", "C=CN,O=vendor  LTD,CN=root"})
    void letterCaseAndSpacesDoNotMakeAnotherName(String issuer) {
        ParsedCertificate root = named("C=CN,O=Vendor Ltd,CN=Root", "C=CN,O=Vendor Ltd,CN=Root");

        assertThat(named("CN=Holder", issuer).namesAsIssuer(root)).isTrue();
    }

    /** The last has the same parts, and so the same hash, in other places. */
    @ParameterizedTest
    @ValueSource(strings = {"C=CN,O=Vendor Ltd,CN=Other", "C=CN,O=Vendor Ltd", "C=CN,O=Root,CN=Vendor Ltd"})
    void anotherNameIsAnother(String issuer) {
        ParsedCertificate root = named("C=CN,O=Vendor Ltd,CN=Root", "C=CN,O=Vendor Ltd,CN=Root");

        assertThat(named("CN=Holder", issuer).namesAsIssuer(root)).isFalse();
    }

    @Test
    void whoNamesItselfAsIssuerIsSelfIssued() {
        assertThat(named("CN=Root", "CN=root").selfIssued()).isTrue();
        assertThat(named("CN=Holder", "CN=Root").selfIssued()).isFalse();
    }

    private static int lengthByte(int bytes) {
        return bytes < 130 ? bytes - 2 : bytes < 259 ? 0x81 : 0x82;
    }

    private static ParsedCertificate named(String subject, String issuer) {
        return Draft.bare(Keys.sm2(), subject)
                .issuedBy(new X500Name(issuer), Keys.sm2())
                .parsed();
    }

    private static ParsedCertificate authority(BasicConstraints constraints) {
        return holder().critical(Extension.basicConstraints, constraints)
                .selfSigned()
                .parsed();
    }

    private static Draft holder() {
        return Draft.holder(Keys.sm2(), "C=CN,O=Example Ltd,CN=Holder");
    }

    /** A certificate with no more than this is well-formed; it is of no use. */
    private static SubjectPublicKeyInfo noKey() {
        return new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), new byte[] {0});
    }
}
