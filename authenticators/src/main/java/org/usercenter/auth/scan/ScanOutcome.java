package org.usercenter.auth.scan;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.storage.certificate.CertificateId;

/** What became of a result. */
public sealed interface ScanOutcome {

    /** It proves that the enterprise's certificate is at hand. */
    record Proved(VerifiedIdentity identity, CertificateId certificate, String fingerprint, String vendorId)
            implements ScanOutcome {}

    /** The platform itself has recognised somebody; no certificate is at hand. */
    record Attested(VerifiedIdentity identity) implements ScanOutcome {}

    /**
     * It proves nothing.
     *
     * @param reason kebab case, the end of the message key {@code uc.scan.refused.…}
     * @param vendor the authority, where it is known
     */
    record Refused(String reason, @Nullable Vendor vendor) implements ScanOutcome {
        /** Of no authority. */
        public static Refused of(String reason) {
            return new Refused(reason, null);
        }
    }
}
