package org.usercenter.ca.verifier.link;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** A second writing of a good signature, or numbers out of range, are no signature: GB/T 32918.2 section 7.1, B1 to B3. */
@Tag("L2")
final class Sm2EquationTest {

    private static final BigInteger N = GMNamedCurves.getByName("sm2p256v1").getN();
    private static final byte[] DIGEST =
            new byte[] {9, 8, 7, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2};

    private final KeyPair keys = Keys.sm2();
    private final CertificateKey key =
            requireNonNull(Draft.bare(keys, "CN=Holder").selfSigned().parsed().key());
    private final byte[] signature = Keys.signDigest(keys, DIGEST);
    private final BigInteger r = number(0);
    private final BigInteger s = number(1);

    @Test
    void aGoodSignatureHolds() throws Exception {
        assertThat(Sm2Equation.holds(key, DIGEST, signature)).isTrue();
        assertThat(Sm2Equation.holds(key, DIGEST, der(r, s))).isTrue();
    }

    /** From then on its multiples stand in a table. */
    @Test
    void aKeyThatComesAgainAndAgainIsJudgedAlike() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(Sm2Equation.holds(key, DIGEST, signature)).isTrue();
            assertThat(Sm2Equation.holds(key, new byte[32], signature)).isFalse();
            assertThat(Sm2Equation.holds(key, DIGEST, der(s, r))).isFalse();
        }
    }

    @Test
    void aKeyOfAnotherCurveMadeNone() {
        CertificateKey other = requireNonNull(Draft.bare(Keys.ec("secp256r1"), "CN=Holder")
                .selfSigned()
                .parsed()
                .key());

        assertThat(Sm2Equation.holds(other, DIGEST, signature)).isFalse();
    }

    @Test
    void aSignatureOfAnotherDigestDoesNot() {
        assertThat(Sm2Equation.holds(key, new byte[32], signature)).isFalse();
    }

    /** The equation itself would hold: it only sees the remainders. */
    @Test
    void aNumberBeyondTheOrderIsNone() throws Exception {
        assertThat(Sm2Equation.holds(key, DIGEST, der(r, s.add(N)))).isFalse();
        assertThat(Sm2Equation.holds(key, DIGEST, der(r, s.subtract(N)))).isFalse();
        assertThat(Sm2Equation.holds(key, DIGEST, der(r.add(N), s))).isFalse();
    }

    /** e + x is a multiple of the order: with this digest r would be 0, and with s = 0 the point is a multiple of the key. */
    @Test
    void zeroIsNoNumberOfASignature() throws Exception {
        BigInteger s0 = BigInteger.TWO;
        BigInteger x = GMNamedCurves.getByName("sm2p256v1")
                .getG()
                .multiply(s0.multiply(privateKey().add(BigInteger.ONE)).mod(N))
                .normalize()
                .getAffineXCoord()
                .toBigInteger();

        assertThat(Sm2Equation.holds(key, bytes(N.subtract(x.mod(N)).mod(N)), der(BigInteger.ZERO, s0)))
                .isFalse();
    }

    /** s = 0 and r = t: the point is t times the key, so that e = r - x fits. */
    @Test
    void zeroAsSecondNumberIsNoneEither() throws Exception {
        BigInteger t = BigInteger.valueOf(7);
        BigInteger x = GMNamedCurves.getByName("sm2p256v1")
                .getG()
                .multiply(t.multiply(privateKey()).mod(N))
                .normalize()
                .getAffineXCoord()
                .toBigInteger();

        assertThat(Sm2Equation.holds(key, bytes(t.subtract(x).mod(N)), der(t, BigInteger.ZERO)))
                .isFalse();
    }

    @Test
    void numbersThatCancelOutAreNone() throws Exception {
        assertThat(Sm2Equation.holds(key, DIGEST, der(r, N.subtract(r)))).isFalse();
    }

    @Test
    void aThirdNumberIsOneTooMany() throws Exception {
        assertThat(Sm2Equation.holds(key, DIGEST, der(r, s, BigInteger.ONE))).isFalse();
    }

    @Test
    void aSecondWritingOfTheSameNumbersIsNone() {
        byte[] longForm = new byte[signature.length + 1];
        longForm[0] = signature[0];
        longForm[1] = (byte) 0x81;
        System.arraycopy(signature, 1, longForm, 2, signature.length - 1);

        assertThat(Sm2Equation.holds(key, DIGEST, longForm)).isFalse();
    }

    @Test
    void bytesThatAreNoNumbersAreNone() {
        assertThat(Sm2Equation.holds(key, DIGEST, new byte[] {1, 2, 3})).isFalse();
    }

    private BigInteger privateKey() {
        return ((ECPrivateKey) keys.getPrivate()).getS();
    }

    private BigInteger number(int index) {
        return ASN1Integer.getInstance(ASN1Sequence.getInstance(signature).getObjectAt(index))
                .getValue();
    }

    private static byte[] bytes(BigInteger number) {
        byte[] padded = new byte[32];
        byte[] bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] der(BigInteger... numbers) throws Exception {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        for (BigInteger number : numbers) {
            vector.add(new ASN1Integer(number));
        }
        return new DERSequence(vector).getEncoded();
    }
}
