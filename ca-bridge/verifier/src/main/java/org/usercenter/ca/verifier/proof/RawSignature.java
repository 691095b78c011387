package org.usercenter.ca.verifier.proof;

import java.io.IOException;
import java.math.BigInteger;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;

/** Signatures of USB keys: r and s side by side instead of a SEQUENCE. */
final class RawSignature {

    /** GM/T 0016 leaves 64 bytes to each of the two numbers, whatever the curve. */
    private static final int SKF_BYTES = 128;

    private RawSignature() {}

    /**
     * Turns r‖s, right-aligned in equal halves, into DER.
     *
     * @return {@code null} when the length is not that of the key's curve and not 128 bytes, or the key is RSA
     */
    static byte @Nullable [] toDer(byte[] signature, KeyAlgorithm key) {
        int length =
                switch (key) {
                    case SM2, EC_P256 -> 64;
                    case EC_P384 -> 96;
                    case RSA -> -1;
                };
        if (length < 0 || (signature.length != length && signature.length != SKF_BYTES)) {
            return null;
        }
        int half = signature.length / 2;
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, signature, 0, half)));
        numbers.add(new ASN1Integer(new BigInteger(1, signature, half, half)));
        try {
            return new DERSequence(numbers).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("Two numbers can be encoded", e);
        }
    }
}
