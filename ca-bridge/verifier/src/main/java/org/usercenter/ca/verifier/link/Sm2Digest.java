package org.usercenter.ca.verifier.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/** What an SM2 signature is made over: SM3 of Z and the text, GB/T 32918.2 sections 5.5 and 6.1. */
final class Sm2Digest {

    /** GM/T 0009 section 10. */
    private static final String DEFAULT_USER_ID = "1234567812345678";

    private Sm2Digest() {}

    /**
     * 32 bytes.
     *
     * @param sm3 fresh
     * @param userId {@code null} for the default one; at most 8191 bytes in UTF-8
     */
    static byte[] of(MessageDigest sm3, ECPoint key, @Nullable String userId, byte[] text) {
        byte[] id = (userId == null ? DEFAULT_USER_ID : userId).getBytes(StandardCharsets.UTF_8);
        int bits = id.length * 8;
        sm3.update((byte) (bits >> 8));
        sm3.update((byte) bits);
        sm3.update(id);
        sm3.update(Curve.PARAMETERS);
        sm3.update(encoded(key));
        byte[] z = sm3.digest();
        sm3.update(z);
        return sm3.digest(text);
    }

    private static byte[] encoded(ECPoint point) {
        ECPoint affine = point.normalize();
        return concat(affine.getAffineXCoord(), affine.getAffineYCoord());
    }

    private static byte[] concat(ECFieldElement... elements) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ECFieldElement element : elements) {
            all.writeBytes(element.getEncoded());
        }
        return all.toByteArray();
    }

    /** Loaded with the first SM2 signature: a library without the curve has no SM3 either. */
    private static final class Curve {
        /** a, b and the coordinates of the generator. */
        private static final byte[] PARAMETERS = parameters();

        private static byte[] parameters() {
            X9ECParameters curve = Sm2Equation.curve();
            ECPoint generator = curve.getG().normalize();
            return concat(
                    curve.getCurve().getA(),
                    curve.getCurve().getB(),
                    generator.getAffineXCoord(),
                    generator.getAffineYCoord());
        }
    }
}
