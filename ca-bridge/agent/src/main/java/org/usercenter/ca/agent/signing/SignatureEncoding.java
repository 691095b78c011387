package org.usercenter.ca.agent.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;

/** Between the forms of devices and those of the server. */
public final class SignatureEncoding {
    private SignatureEncoding() {}

    /**
     * DER SEQUENCE of two numbers.
     *
     * @param rs r and s, big-endian, in halves of the same length
     * @throws IllegalArgumentException when the length is odd or 0
     */
    public static byte[] toDer(byte[] rs) {
        int half = rs.length / 2;
        if (half == 0 || rs.length % 2 != 0) {
            throw new IllegalArgumentException("Not two numbers");
        }
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, rs, 0, half)));
        numbers.add(new ASN1Integer(new BigInteger(1, rs, half, half)));
        return encoded(new DERSequence(numbers));
    }

    /** DER DigestInfo with SHA-256 (RFC 8017 section 9.2, note 1): what RSA pads. */
    public static byte[] sha256DigestInfo(byte[] message) {
        return encoded(new DigestInfo(
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), sha256(message)));
    }

    /** SHA-256. */
    public static byte[] sha256(byte[] message) {
        return digest("SHA-256", message);
    }

    /** SHA-384. */
    public static byte[] sha384(byte[] message) {
        return digest("SHA-384", message);
    }

    private static byte[] digest(String algorithm, byte[] message) {
        try {
            return MessageDigest.getInstance(algorithm).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(org.bouncycastle.asn1.ASN1Object object) {
        try {
            return object.getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
