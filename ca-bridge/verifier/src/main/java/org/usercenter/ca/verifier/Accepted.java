package org.usercenter.ca.verifier;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.identity.PersonDocument;

/**
 * The holder of the certificate is present and is who the certificate says. At least one of code and document is
 * there; both in a certificate of an enterprise's member of staff.
 *
 * @param vendor its anchors vouch for the certificate
 * @param uscc 18 characters with a valid check character
 * @param person document of the person who holds the key
 * @param holderName as it stands in the certificate; {@code null} when it names nobody
 */
public record Accepted(
        Vendor vendor,
        @Nullable String uscc,
        @Nullable PersonDocument person,
        @Nullable String holderName,
        CertificateEvidence evidence)
        implements Verdict {

    /** Vendor and fingerprint; numbers and names of people do not belong into logs. */
    @Override
    public String toString() {
        return "Accepted[" + vendor.id() + ", " + evidence.fingerprint() + "]";
    }
}
