package org.usercenter.ca.verifier.link;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.usercenter.ca.verifier.parse.CertificateKey;

/** Verification of SM2 over a digest that is given, GB/T 32918.2 section 7.1 from step B4 on. */
public final class Sm2Equation {

    private Sm2Equation() {}

    /**
     * Whether the signature holds over e.
     *
     * @param key of this curve, read by BouncyCastle
     * @param e 32 bytes
     * @param signature DER of SEQUENCE { r, s }, nothing behind it
     */
    public static boolean holds(CertificateKey key, byte[] e, byte[] signature) {
        try {
            ASN1Sequence numbers = ASN1Sequence.getInstance(signature);
            BigInteger n = curve().getN();
            BigInteger r = ASN1Integer.getInstance(numbers.getObjectAt(0)).getValue();
            BigInteger s = ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue();
            BigInteger t = r.add(s).mod(n);
            if (numbers.size() != 2
                    || !Arrays.equals(numbers.getEncoded("DER"), signature)
                    || !inRange(r, n)
                    || !inRange(s, n)
                    || t.signum() == 0) {
                return false;
            }
            ECPoint point = FixedPoint.sum(curve().getG(), s, point(key), t).normalize();
            return !point.isInfinity()
                    && new BigInteger(1, e)
                            .add(point.getAffineXCoord().toBigInteger())
                            .mod(n)
                            .equals(r);
        } catch (IOException | RuntimeException malformed) {
            return false;
        }
    }

    static X9ECParameters curve() {
        return CustomNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1);
    }

    /**
     * The point that the key object keeps, together with what is known of its multiples.
     *
     * @throws IllegalArgumentException for a key of another curve or provider
     */
    static ECPoint point(CertificateKey key) {
        if (key.publicKey() instanceof org.bouncycastle.jce.interfaces.ECPublicKey known
                && known.getQ().getCurve().equals(curve().getCurve())) {
            return known.getQ();
        }
        throw new IllegalArgumentException("Not a key of SM2 that BouncyCastle has read");
    }

    private static boolean inRange(BigInteger number, BigInteger n) {
        return number.signum() > 0 && number.compareTo(n) < 0;
    }
}
