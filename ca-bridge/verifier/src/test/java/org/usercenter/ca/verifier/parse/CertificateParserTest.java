package org.usercenter.ca.verifier.parse;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.parse.MalformedCertificateException.Reason;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

@Tag("L2")
final class CertificateParserTest {

    private final CertificateParser parser = new CertificateParser(Keys.BC);
    private final KeyPair keys = Keys.sm2();

    @Test
    void anSm2CertificateIsReadWithItsKey() throws Exception {
        Issued issued = Draft.holder(keys, "CN=Holder").selfSigned();

        ParsedCertificate parsed = parser.parse(issued.der());

        assertThat(parsed.der()).isEqualTo(issued.der());
        assertThat(algorithm(parsed)).isEqualTo(KeyAlgorithm.SM2);
        assertThat(parsed.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void nothingIsNoCertificate() {
        refused(new byte[0], Reason.EMPTY);
    }

    @Test
    void anAuthorityWithNoneBelowItIsOne() throws Exception {
        ParsedCertificate last = parser.parse(Draft.authority(keys, "CN=Issuing")
                .critical(Extension.basicConstraints, new BasicConstraints(0))
                .selfSigned()
                .der());

        assertThat(last.authority()).isTrue();
        assertThat(last.pathLength()).isZero();
    }

    /** A bit string that ends within a byte is good DER, but no signature: the library throws when asked for its bytes. */
    @Test
    void aSignatureThatEndsWithinAByteIsRefused() throws Exception {
        Certificate good =
                Draft.holder(keys, "CN=Holder").selfSigned().parsed().holder().toASN1Structure();
        byte[] signature = good.getSignature().getBytes();
        signature[signature.length - 1] &= (byte) 0xF0;

        refused(
                new DERSequence(new ASN1Encodable[] {
                            good.getTBSCertificate(), good.getSignatureAlgorithm(), new DERBitString(signature, 4)
                        })
                        .getEncoded(),
                Reason.NOT_A_CERTIFICATE);
    }

    @Test
    void aKeyThatEndsWithinAByteIsRefused() throws Exception {
        SubjectPublicKeyInfo good =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        byte[] point = good.getPublicKeyData().getBytes();
        point[point.length - 1] &= (byte) 0xF0;
        DERSequence cut = new DERSequence(new ASN1Encodable[] {good.getAlgorithm(), new DERBitString(point, 4)});

        refused(
                Draft.holder(keys, "CN=Holder")
                        .spki(SubjectPublicKeyInfo.getInstance(cut))
                        .selfSigned()
                        .der(),
                Reason.NOT_A_CERTIFICATE);
    }

    @Test
    void bytesAfterTheEndAreRefused() {
        byte[] der = Draft.holder(keys, "CN=Holder").selfSigned().der();

        refused(Arrays.copyOf(der, der.length + 1), Reason.NOT_CANONICAL);
    }

    @Test
    void pemIsNotDer() {
        byte[] pem = Draft.holder(keys, "CN=Holder").selfSigned().pem().getBytes(StandardCharsets.US_ASCII);

        refused(pem, Reason.NOT_A_CERTIFICATE);
    }

    @Test
    void berIsNotDer() {
        byte[] der = Draft.holder(keys, "CN=Holder").selfSigned().der();
        byte[] longForm = new byte[der.length + 1];
        longForm[0] = der[0];
        longForm[1] = (byte) 0x83;
        System.arraycopy(der, 2, longForm, 3, der.length - 2);

        refused(longForm, Reason.NOT_CANONICAL);
    }

    @Test
    void oneByteMoreThanTheLimitIsRefused() {
        byte[] large = new byte[CertificateParser.MAX_BYTES + 1];
        large[0] = 0x30;

        refused(large, Reason.TOO_LARGE);
    }

    @Test
    void aCertificateAsLargeAsTheLimitIsRead() throws Exception {
        byte[] der = sized(CertificateParser.MAX_BYTES);

        assertThat(parser.parse(der).der()).isEqualTo(der);
        assertThat(parser.parseBase64(Base64.getEncoder().encodeToString(der)).der())
                .isEqualTo(der);
    }

    @Test
    void base64OfMoreThanTheLimitIsRefused() {
        assertThatExceptionOfType(MalformedCertificateException.class)
                .isThrownBy(() -> parser.parseBase64("A".repeat((CertificateParser.MAX_BYTES + 2) / 3 * 4 + 1)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void nullParametersInsideAndOutsideAreAccepted() throws Exception {
        AlgorithmIdentifier withNull = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3, DERNull.INSTANCE);
        Issued issued =
                Draft.holder(keys, "CN=Holder").algorithms(withNull, withNull).selfSigned();

        assertThat(algorithm(parser.parse(issued.der()))).isEqualTo(KeyAlgorithm.SM2);
    }

    @Test
    void nullParametersOnlyOutsideAreRefused() {
        AlgorithmIdentifier withNull = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3, DERNull.INSTANCE);
        AlgorithmIdentifier without = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);

        refused(
                Draft.holder(keys, "CN=Holder")
                        .algorithms(without, withNull)
                        .selfSigned()
                        .der(),
                Reason.ALGORITHMS_DIFFER);
    }

    @Test
    void theCurveAsKeyAlgorithmGivesNoKey() throws Exception {
        AlgorithmIdentifier curveAsAlgorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.156.10197.1.301"));

        assertThat(keyOf(curveAsAlgorithm, point(keys))).isNull();
    }

    @Test
    void explicitCurveParametersGiveNoKey() throws Exception {
        AlgorithmIdentifier explicit = new AlgorithmIdentifier(
                new ASN1ObjectIdentifier("1.2.840.10045.2.1"),
                GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1).toASN1Primitive());

        assertThat(keyOf(explicit, point(keys))).isNull();
    }

    @Test
    void aPointOffTheCurveGivesNoKey() throws Exception {
        byte[] off = point(keys);
        off[off.length - 1] ^= 1;

        assertThat(keyOf(spki(keys).getAlgorithm(), off)).isNull();
    }

    @Test
    void aP256KeyIsNotAnSm2Key() throws Exception {
        Issued issued = Draft.holder(Keys.ec("secp256r1"), "CN=Holder").selfSigned();

        assertThat(algorithm(parser.parse(issued.der()))).isEqualTo(KeyAlgorithm.EC_P256);
    }

    @Test
    void aP384KeyIsKnown() throws Exception {
        Issued issued = Draft.holder(Keys.ec("secp384r1"), "CN=Holder").selfSigned();

        assertThat(algorithm(parser.parse(issued.der()))).isEqualTo(KeyAlgorithm.EC_P384);
    }

    @Test
    void aP521KeyIsUnknown() throws Exception {
        Issued issued = Draft.holder(Keys.ec("secp521r1"), "CN=Holder").selfSigned();

        assertThat(parser.parse(issued.der()).key()).isNull();
    }

    @Test
    void anRsaKeyOf2048BitsIsStrongEnough() throws Exception {
        Issued issued = Draft.holder(Keys.rsa(2048), "CN=Holder").selfSigned();

        assertThat(algorithm(parser.parse(issued.der()))).isEqualTo(KeyAlgorithm.RSA);
    }

    @Test
    void anRsaKeyOf2047BitsIsTooWeak() throws Exception {
        assertThat(rsaKeyOf(2047)).isNull();
    }

    @Test
    void aModulusOf2048BitsThatTheTestMadeItselfIsRead() throws Exception {
        assertThat(rsaKeyOf(2048)).isNotNull();
    }

    @Test
    void validityThatEndsBeforeItBeginsIsRefused() {
        refused(
                Draft.holder(keys, "CN=Holder")
                        .valid("2030-01-01T00:00:00Z", "2029-01-01T00:00:00Z")
                        .selfSigned()
                        .der(),
                Reason.NOT_A_CERTIFICATE);
    }

    @Test
    void aSerialNumberOfMoreThanTwentyBytesIsRefused() {
        refused(
                Draft.holder(keys, "CN=Holder")
                        .serial(BigInteger.ONE.shiftLeft(161))
                        .selfSigned()
                        .der(),
                Reason.NOT_A_CERTIFICATE);
    }

    @Test
    void aNameThatIsNotUtf8IsRefused() {
        byte[] der = Draft.holder(keys, "CN=Holder").selfSigned().der();
        for (int i = 0; i < der.length - 5; i++) {
            if (der[i] == 'H' && der[i + 1] == 'o' && der[i + 2] == 'l') {
                der[i] = (byte) 0xFF;
            }
        }

        refused(der, Reason.NOT_A_CERTIFICATE);
    }

    @Test
    void base64WithLineBreaksIsRefused() {
        String broken = Base64.getMimeEncoder()
                .encodeToString(Draft.holder(keys, "CN=Holder").selfSigned().der());

        assertThatExceptionOfType(MalformedCertificateException.class)
                .isThrownBy(() -> parser.parseBase64(broken))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_BASE64));
    }

    @Test
    void base64WithPaddingIsRead() throws Exception {
        byte[] der = Draft.holder(keys, "CN=Holder").selfSigned().der();

        assertThat(parser.parseBase64(Base64.getEncoder().encodeToString(der)).der())
                .isEqualTo(der);
    }

    @net.jqwik.api.Tag("fuzz")
    @Property(tries = 500)
    void anyBytesAreRefusedWithAReason(@ForAll @Size(max = 200) byte[] bytes) {
        assertThatExceptionOfType(MalformedCertificateException.class).isThrownBy(() -> parser.parse(bytes));
    }

    private byte[] sized(int bytes) {
        int text = bytes / 2;
        byte[] der = withText(text);
        // The signature is a byte longer or shorter each time.
        while (der.length != bytes) {
            text += bytes - der.length;
            der = withText(text);
        }
        return der;
    }

    private byte[] withText(int characters) {
        return Draft.holder(keys, "CN=Holder")
                .plain(new ASN1ObjectIdentifier("1.2.3"), new DERUTF8String("a".repeat(characters)))
                .selfSigned()
                .der();
    }

    private void refused(byte[] der, Reason reason) {
        assertThatExceptionOfType(MalformedCertificateException.class)
                .isThrownBy(() -> parser.parse(der))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private @Nullable CertificateKey keyOf(AlgorithmIdentifier algorithm, byte[] point)
            throws MalformedCertificateException {
        Issued issued = Draft.holder(keys, "CN=Holder")
                .spki(new SubjectPublicKeyInfo(algorithm, point))
                .selfSigned();
        return parser.parse(issued.der()).key();
    }

    private @Nullable CertificateKey rsaKeyOf(int bits) throws Exception {
        Issued issued =
                Draft.holder(keys, "CN=Holder").spki(spki(Keys.rsa(bits))).selfSigned();
        return parser.parse(issued.der()).key();
    }

    private static KeyAlgorithm algorithm(ParsedCertificate parsed) {
        CertificateKey key = parsed.key();
        if (key == null) {
            throw new AssertionError("no key");
        }
        return key.algorithm();
    }

    private static SubjectPublicKeyInfo spki(KeyPair pair) {
        return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
    }

    private static byte[] point(KeyPair pair) {
        return spki(pair).getPublicKeyData().getBytes();
    }
}
