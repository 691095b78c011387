package org.usercenter.auth.ca;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.certificate.NewCertificate;

/** What became of a signature that the agent brought. */
sealed interface CaOutcome {

    /**
     * It proves possession of a certificate of a trusted authority.
     *
     * @param identity who the holder is proved to be by it
     */
    record Proved(NewCertificate certificate, VerifiedIdentity identity) implements CaOutcome {}

    /**
     * It proves nothing.
     *
     * @param reason kebab case, the end of the message key {@code uc.ca.refused.…}
     * @param vendor name of the authority, where it is known
     * @param hotline its hotline, where it is known
     */
    record Refused(String reason, @Nullable String vendor, @Nullable String hotline) implements CaOutcome {
        static Refused of(String reason) {
            return new Refused(reason, null, null);
        }
    }
}
