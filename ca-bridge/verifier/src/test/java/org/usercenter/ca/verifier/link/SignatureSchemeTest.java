package org.usercenter.ca.verifier.link;

import java.util.Arrays;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;

import static org.assertj.core.api.Assertions.assertThat;

/** Which signatures count, read from the numbers in certificates and messages. */
@Tag("L2")
final class SignatureSchemeTest {

    private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;

    @Test
    void anIdentifierIsReadByItsNumber() {
        assertThat(of(GMObjectIdentifiers.sm2sign_with_sm3, null)).isEqualTo(SignatureScheme.SM3_SM2);
        assertThat(of(PKCSObjectIdentifiers.sha384WithRSAEncryption, DERNull.INSTANCE))
                .isEqualTo(SignatureScheme.SHA384_RSA);
        assertThat(of(X9ObjectIdentifiers.ecdsa_with_SHA512, null)).isEqualTo(SignatureScheme.SHA512_ECDSA);
    }

    @Test
    void sha1AndMd5DoNotCount() {
        assertThat(of(PKCSObjectIdentifiers.sha1WithRSAEncryption, DERNull.INSTANCE))
                .isNull();
        assertThat(of(PKCSObjectIdentifiers.md5WithRSAEncryption, DERNull.INSTANCE))
                .isNull();
        assertThat(of(X9ObjectIdentifiers.ecdsa_with_SHA1, null)).isNull();
    }

    /** The schemes with PSS share a number of their own; that of the hash is no signature. */
    @Test
    void aHashIsNoSignature() {
        assertThat(of(SHA256, null)).isNull();
    }

    @Test
    void parametersThatTheSchemeHasNotDoNotCount() {
        assertThat(of(GMObjectIdentifiers.sm2sign_with_sm3, new DERUTF8String("1")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2.16.840.1.101.3.4.2.1, 32, SHA256_RSA_PSS",
        "2.16.840.1.101.3.4.2.2, 48, SHA384_RSA_PSS",
        "2.16.840.1.101.3.4.2.3, 64, SHA512_RSA_PSS"
    })
    void pssWithOneHashThroughoutCounts(String hash, int salt, SignatureScheme scheme) {
        assertThat(pss(new ASN1ObjectIdentifier(hash), new ASN1ObjectIdentifier(hash), salt, 1))
                .isEqualTo(scheme);
    }

    @Test
    void pssWithAnotherHashInItsMaskDoesNotCount() {
        assertThat(pss(SHA256, NISTObjectIdentifiers.id_sha384, 32, 1)).isNull();
    }

    @Test
    void pssWithSha1DoesNotCount() {
        assertThat(pss(OIWObjectIdentifiers.idSHA1, OIWObjectIdentifiers.idSHA1, 20, 1))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "31, 1", "33, 1", "48, 1", "32, 2", "32, 0"})
    void pssWithAnotherSaltOrTrailerDoesNotCount(int salt, int trailer) {
        assertThat(pss(SHA256, SHA256, salt, trailer)).isNull();
    }

    @Test
    void pssWithAnotherMaskDoesNotCount() {
        AlgorithmIdentifier hash = new AlgorithmIdentifier(SHA256);
        RSASSAPSSparams parameters = new RSASSAPSSparams(
                hash,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, hash),
                new ASN1Integer(32),
                new ASN1Integer(1));

        assertThat(of(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters)).isNull();
    }

    /** Without parameters all defaults apply, and the default hash is SHA-1. */
    @Test
    void pssWithoutParametersDoesNotCount() {
        assertThat(of(PKCSObjectIdentifiers.id_RSASSA_PSS, null)).isNull();
        assertThat(of(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams()))
                .isNull();
        assertThat(of(PKCSObjectIdentifiers.id_RSASSA_PSS, new DERUTF8String("1")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SM2, SM3_SM2",
        "RSA, SHA256_RSA SHA384_RSA SHA512_RSA SHA256_RSA_PSS SHA384_RSA_PSS SHA512_RSA_PSS",
        "EC_P256, SHA256_ECDSA SHA384_ECDSA SHA512_ECDSA",
        "EC_P384, SHA256_ECDSA SHA384_ECDSA SHA512_ECDSA"
    })
    void aKeyMakesSignaturesOfItsKind(KeyAlgorithm key, String schemes) {
        List<SignatureScheme> fitting = Arrays.stream(SignatureScheme.values())
                .filter(scheme -> scheme.fits(key))
                .toList();

        assertThat(fitting)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(schemes.split(" "))
                        .map(SignatureScheme::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void whatAKeyUsuallyMakesFitsIt(KeyAlgorithm key) {
        assertThat(SignatureScheme.usual(key).fits(key)).isTrue();
    }

    @Test
    void aCurveUsuallySignsWithAHashAsLongAsItself() {
        assertThat(SignatureScheme.usual(KeyAlgorithm.EC_P256).hash()).isEqualTo("SHA-256");
        assertThat(SignatureScheme.usual(KeyAlgorithm.EC_P384).hash()).isEqualTo("SHA-384");
        assertThat(SignatureScheme.usual(KeyAlgorithm.SM2).hash()).isEqualTo("SM3");
        assertThat(SignatureScheme.SHA512_ECDSA.hash()).isEqualTo("SHA-512");
    }

    private static @Nullable SignatureScheme pss(
            ASN1ObjectIdentifier hash, ASN1ObjectIdentifier mask, int salt, int trailer) {
        return of(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        new AlgorithmIdentifier(hash),
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, new AlgorithmIdentifier(mask)),
                        new ASN1Integer(salt),
                        new ASN1Integer(trailer)));
    }

    private static @Nullable SignatureScheme of(ASN1ObjectIdentifier oid, @Nullable ASN1Encodable parameters) {
        return SignatureScheme.of(new AlgorithmIdentifier(oid, parameters));
    }
}
