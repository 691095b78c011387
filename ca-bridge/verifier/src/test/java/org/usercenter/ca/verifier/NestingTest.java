package org.usercenter.ca.verifier;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** Boxes in boxes wherever a certificate has room for anything: a refusal, and no exhausted stack. */
@Tag("L2")
final class NestingTest {

    private static final int DEPTH = 1800;

    private final Scene scene = new Scene();

    @Test
    void nestedParametersOfAKeyAreRefused() {
        SubjectPublicKeyInfo info = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.2.1"), nested(DEPTH)), new byte[] {4});

        refused(Draft.holder(Keys.sm2(), "CN=Example")
                .spki(info)
                .issuedBy(scene.issuing)
                .der());
    }

    @Test
    void nestedParametersOfASignatureAreRefused() {
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3, nested(DEPTH / 2));

        refused(Draft.holder(Keys.sm2(), "CN=Example")
                .algorithms(algorithm, algorithm)
                .issuedBy(scene.issuing)
                .der());
    }

    @Test
    void aNestedNameIsRefused() {
        refused(Draft.holder(Keys.sm2(), "CN=Example")
                .subject(new X500NameBuilder().addRDN(BCStyle.CN, nested(DEPTH)).build())
                .issuedBy(scene.issuing)
                .der());
    }

    @Test
    void aNestedIdentityIsRefused() {
        refused(Draft.holder(Keys.sm2(), "CN=Example")
                .plain(Scene.ORGANISATION_OID, nested(DEPTH))
                .issuedBy(scene.issuing)
                .der());
        refused(Draft.holder(Keys.sm2(), "CN=Example")
                .plain(Scene.ORGANISATION_OID, new DERTaggedObject(true, 0, nested(DEPTH)))
                .issuedBy(scene.issuing)
                .der());
    }

    private void refused(byte[] certificate) {
        assertThat(certificate.length).isLessThanOrEqualTo(CertificateParser.MAX_BYTES);
        assertThat(scene.verdict(CertificateProof.raw(certificate, new byte[] {1})))
                .isInstanceOf(Refusal.class);
    }

    private static ASN1Encodable nested(int depth) {
        ASN1Encodable value = new DERSequence();
        for (int i = 0; i < depth; i++) {
            value = new DERSequence(value);
        }
        return value;
    }
}
