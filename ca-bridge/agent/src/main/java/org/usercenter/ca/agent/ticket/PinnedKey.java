package org.usercenter.ca.agent.ticket;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.JsonObject;

/** A public key that the administrator trusts to sign tickets of one issuer. */
public final class PinnedKey {
    private static final int COORDINATE = 32;

    private final String id;
    private final TicketAlgorithm algorithm;
    private final PublicKey key;

    private PinnedKey(String id, TicketAlgorithm algorithm, PublicKey key) {
        this.id = id;
        this.algorithm = algorithm;
        this.key = key;
    }

    /**
     * Reads a public JWK (RFC 7517): {@code EC} on {@code P-256}, or {@code OKP} with {@code Ed25519} (RFC 8037).
     *
     * @throws InvalidJsonException for every other key, for a private key, without {@code kid}, and for a point that is
     *     not on the curve
     */
    public static PinnedKey fromJwk(JsonObject jwk) throws InvalidJsonException {
        if (jwk.has("d")) {
            throw new InvalidJsonException("A pinned key is public; this one has its private part");
        }
        String id = jwk.text("kid");
        String type = jwk.text("kty");
        String curve = jwk.text("crv");
        try {
            if (type.equals("EC") && curve.equals("P-256")) {
                return new PinnedKey(id, TicketAlgorithm.ES256, p256(coordinate(jwk, "x"), coordinate(jwk, "y")));
            }
            if (type.equals("OKP") && curve.equals("Ed25519")) {
                return new PinnedKey(id, TicketAlgorithm.EDDSA, ed25519(coordinate(jwk, "x")));
            }
        } catch (GeneralSecurityException e) {
            throw new InvalidJsonException("The key '" + id + "' is not valid");
        }
        throw new InvalidJsonException("The key '" + id + "' is neither P-256 nor Ed25519");
    }

    private static byte[] coordinate(JsonObject jwk, String name) throws InvalidJsonException {
        return Base64Url.decode(jwk.text(name))
                .filter(bytes -> bytes.length == COORDINATE)
                .orElseThrow(() -> new InvalidJsonException("'" + name + "' of a key is not 32 bytes"));
    }

    private static PublicKey p256(byte[] x, byte[] y) throws GeneralSecurityException, InvalidJsonException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        requireOnCurve(curve, point);
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static void requireOnCurve(ECParameterSpec curve, ECPoint point) throws InvalidJsonException {
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB())
                .mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
            throw new InvalidJsonException("The point of a key is not on its curve");
        }
    }

    private static PublicKey ed25519(byte[] encoded) throws GeneralSecurityException {
        // RFC 8032 section 5.1.2: little-endian y, the sign of x in the top bit.
        byte[] bigEndian = new byte[encoded.length];
        for (int i = 0; i < encoded.length; i++) {
            bigEndian[i] = encoded[encoded.length - 1 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    /** Its {@code kid}. */
    public String id() {
        return id;
    }

    TicketAlgorithm algorithm() {
        return algorithm;
    }

    boolean verifies(byte[] signed, byte[] signature) {
        return algorithm.verifies(key, signed, signature);
    }
}
