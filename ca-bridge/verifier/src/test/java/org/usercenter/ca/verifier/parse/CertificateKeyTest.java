package org.usercenter.ca.verifier.parse;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** What is looked at before the library makes a key, which costs seconds for the worst of them. */
@Tag("L2")
final class CertificateKeyTest {

    private final Watched library = new Watched();
    private final KeyPair keys = Keys.sm2();

    @Test
    void aModulusOf16384BitsIsRefusedUnmade() throws Exception {
        assertThat(key(rsa(16384, BigInteger.valueOf(65537)))).isNull();
        assertThat(library.made).isEmpty();
    }

    @Test
    void aModulusOf4097BitsIsRefusedUnmade() throws Exception {
        assertThat(key(rsa(4097, BigInteger.valueOf(65537)))).isNull();
        assertThat(library.made).isEmpty();
    }

    @Test
    void anExponentOf65BitsIsRefusedUnmade() throws Exception {
        assertThat(key(rsa(2048, BigInteger.ONE.shiftLeft(64).setBit(0)))).isNull();
        assertThat(library.made).isEmpty();
    }

    @Test
    void anExponentOfOneIsRefusedUnmade() throws Exception {
        assertThat(key(rsa(2048, BigInteger.ONE))).isNull();
        assertThat(library.made).isEmpty();
    }

    @Test
    void anEvenExponentIsRefusedUnmade() throws Exception {
        assertThat(key(rsa(2048, BigInteger.valueOf(65536)))).isNull();
        assertThat(library.made).isEmpty();
    }

    @Test
    void aModulusOf4096BitsIsMade() throws Exception {
        assertThat(key(SubjectPublicKeyInfo.getInstance(
                        Keys.rsa(4096).getPublic().getEncoded())))
                .isNotNull();
    }

    @Test
    void anExponentOf64BitsIsMade() throws Exception {
        RSAPublicKey usual = RSAPublicKey.getInstance(
                SubjectPublicKeyInfo.getInstance(Keys.rsa(2048).getPublic().getEncoded())
                        .parsePublicKey());

        assertThat(key(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                        new RSAPublicKey(
                                usual.getModulus(), BigInteger.ONE.shiftLeft(63).setBit(0)))))
                .isNotNull();
    }

    @Test
    void explicitCurveParametersAreRefusedUnmade() throws Exception {
        AlgorithmIdentifier explicit = new AlgorithmIdentifier(
                new ASN1ObjectIdentifier("1.2.840.10045.2.1"),
                GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1).toASN1Primitive());

        assertThat(key(new SubjectPublicKeyInfo(
                        explicit,
                        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded())
                                .getPublicKeyData()
                                .getOctets())))
                .isNull();
        assertThat(library.made).isEmpty();
    }

    @Test
    void anUnknownKindIsRefusedUnmade() throws Exception {
        AlgorithmIdentifier dsa = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10040.4.1"));

        assertThat(key(new SubjectPublicKeyInfo(dsa, new byte[] {2, 1, 1}))).isNull();
        assertThat(library.made).isEmpty();
    }

    @Test
    void aCertificateThatIsOnlyReadHasNoKeyMade() throws Exception {
        new CertificateParser(library)
                .parse(Draft.holder(keys, "CN=Holder").selfSigned().der());

        assertThat(library.made).isEmpty();
    }

    @Test
    void aGoodKeyIsMadeOnce() throws Exception {
        ParsedCertificate parsed = new CertificateParser(library)
                .parse(Draft.holder(keys, "CN=Holder").selfSigned().der());

        assertThat(parsed.key()).isNotNull().isSameAs(parsed.key());
        assertThat(library.made).containsExactly("EC");
    }

    private @Nullable CertificateKey key(SubjectPublicKeyInfo info) throws Exception {
        return new CertificateParser(library)
                .parse(Draft.holder(keys, "CN=Holder").spki(info).selfSigned().der())
                .key();
    }

    private static SubjectPublicKeyInfo rsa(int bits, BigInteger exponent) throws Exception {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                new RSAPublicKey(modulus, exponent));
    }

    /** The library, which tells of every key that is to be made. */
    private static final class Watched extends Provider {
        private static final long serialVersionUID = 1L;

        private final transient List<String> made = new ArrayList<>();

        Watched() {
            super("watched", "1", "BouncyCastle under another name");
        }

        @Override
        public Service getService(String type, String algorithm) {
            if ("KeyFactory".equals(type)) {
                made.add(algorithm);
            }
            return Keys.BC.getService(type, algorithm);
        }
    }
}
