package org.usercenter.ca.agent.ticket;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;

/** The signature algorithms of tickets (RFC 7518 section 3.4, RFC 8037 section 3.1). */
enum TicketAlgorithm {
    /** ECDSA on P-256 with SHA-256; r and s as 32 bytes each. */
    ES256("ES256", "SHA256withECDSAinP1363Format"),
    /** Ed25519. */
    EDDSA("EdDSA", "Ed25519");

    private static final int SIGNATURE_LENGTH = 64;
    /** Order of P-256 (SEC 2 section 2.4.2). */
    private static final BigInteger P256_ORDER =
            new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);

    private final String id;
    private final String jdkName;

    TicketAlgorithm(String id, String jdkName) {
        this.id = id;
        this.jdkName = jdkName;
    }

    static Optional<TicketAlgorithm> of(String id) {
        for (TicketAlgorithm algorithm : values()) {
            if (algorithm.id.equals(id)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        if (!isWellFormed(signature)) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(jdkName);
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Whether it has the right length and, for ES256, r and s are in 1…n−1 (FIPS 186-5 section 6.4.2, step 1). Java
     * before 17.0.3 leaves this out and takes a signature of zeros for any text (CVE-2022-21449).
     */
    boolean isWellFormed(byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        int half = SIGNATURE_LENGTH / 2;
        return this != ES256
                || (isScalar(Arrays.copyOf(signature, half))
                        && isScalar(Arrays.copyOfRange(signature, half, SIGNATURE_LENGTH)));
    }

    private static boolean isScalar(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        return number.signum() > 0 && number.compareTo(P256_ORDER) < 0;
    }
}
