package org.usercenter.ca.agent.ticket;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/** The signature algorithms of tickets (RFC 7518 section 3.4, RFC 8037 section 3.1). */
enum TicketAlgorithm {
    /** ECDSA on P-256 with SHA-256; r and s as 32 bytes each. */
    ES256("ES256", "SHA256withECDSAinP1363Format"),
    /** Ed25519. */
    EDDSA("EdDSA", "Ed25519");

    private static final int SIGNATURE_LENGTH = 64;

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
        if (signature.length != SIGNATURE_LENGTH) {
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
}
