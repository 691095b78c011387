package org.usercenter.ca.agent.signing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** What an SM2 key really signs: e = SM3(Z‖M) (GM/T 0003.2 sections 5.5 and 6.1, user ID as in GM/T 0009). */
public final class Sm2Digest {
    private static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final int FIELD = 32;

    private Sm2Digest() {}

    /**
     * The 32 bytes for a message under a certificate's key.
     *
     * @throws IllegalArgumentException when the key is no point of sm2p256v1
     */
    public static byte[] of(SubjectPublicKeyInfo key, byte[] message) {
        SM3Digest digest = new SM3Digest();
        digest.update((byte) ((USER_ID.length * 8) >> 8));
        digest.update((byte) (USER_ID.length * 8));
        digest.update(USER_ID, 0, USER_ID.length);
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        ECPoint point =
                curve.getCurve().decodePoint(key.getPublicKeyData().getOctets()).normalize();
        update(digest, curve.getCurve().getA().toBigInteger());
        update(digest, curve.getCurve().getB().toBigInteger());
        update(digest, curve.getG().normalize().getAffineXCoord().toBigInteger());
        update(digest, curve.getG().normalize().getAffineYCoord().toBigInteger());
        update(digest, point.getAffineXCoord().toBigInteger());
        update(digest, point.getAffineYCoord().toBigInteger());
        byte[] z = finish(digest);
        digest.update(z, 0, z.length);
        digest.update(message, 0, message.length);
        return finish(digest);
    }

    private static void update(SM3Digest digest, BigInteger number) {
        digest.update(BigIntegers.asUnsignedByteArray(FIELD, number), 0, FIELD);
    }

    private static byte[] finish(SM3Digest digest) {
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }
}
