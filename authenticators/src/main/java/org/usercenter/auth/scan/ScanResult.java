package org.usercenter.auth.scan;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.ca.verifier.CertificateProof;

/** What a platform hands over at the end. */
public sealed interface ScanResult {

    /**
     * A result whose form is right: it is of this code and nobody else's. The certificate's proof is still to be verified.
     */
    final class Brought implements ScanResult {
        private final String uscc;
        private final CertificateProof proof;
        private final byte[] text;
        private final @Nullable String objection;
        private final Map<String, String> facts;

        /**
         * Takes copies.
         *
         * @param uscc the enterprise, as the platform says
         * @param proof certificate and signature
         * @param text what must have been signed, from this server's own state
         * @param objection reason to refuse even if the proof is right, the end of a message key {@code uc.scan.refused.…};
         *     null: none
         * @param facts for the evidence; no names, no numbers of people
         */
        public Brought(
                String uscc,
                CertificateProof proof,
                byte[] text,
                @Nullable String objection,
                Map<String, String> facts) {
            this.uscc = uscc;
            this.proof = proof;
            this.text = text.clone();
            this.objection = objection;
            this.facts = Map.copyOf(facts);
        }

        String uscc() {
            return uscc;
        }

        CertificateProof proof() {
            return proof;
        }

        byte[] text() {
            return text.clone();
        }

        public @Nullable String objection() {
            return objection;
        }

        public Map<String, String> facts() {
            return facts;
        }

        /** Without the number. */
        @Override
        public String toString() {
            return "Brought[objection=" + objection + "]";
        }
    }

    /**
     * The platform itself has recognised somebody. It is of this code and nobody else's.
     *
     * @param identity whom; compared with nobody yet
     */
    record Attested(VerifiedIdentity identity) implements ScanResult {}

    /** The holder has not confirmed yet. */
    record NotYet() implements ScanResult {}

    /**
     * It is not to be trusted, or the platform does not have it any more.
     *
     * @param reason the end of a message key {@code uc.scan.refused.…}
     */
    record Unacceptable(String reason) implements ScanResult {}
}
