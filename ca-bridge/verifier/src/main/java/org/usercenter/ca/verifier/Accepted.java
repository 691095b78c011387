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
 * @param holderName a name for people to read, as it stands in the certificate; {@code null} when it names nobody. May
 *     be the enterprise's where the person is meant, and the other way round: nobody is to be called by it
 * @param enterpriseName of whom the code identifies; {@code null}: not known
 * @param personName of whom the document identifies; {@code null}: the certificate tells no name that is surely the
 *     person's
 */
public record Accepted(
        Vendor vendor,
        @Nullable String uscc,
        @Nullable PersonDocument person,
        @Nullable String holderName,
        @Nullable String enterpriseName,
        @Nullable String personName,
        CertificateEvidence evidence)
        implements Verdict {

    /** Vendor and fingerprint; numbers and names of people do not belong into logs. */
    @Override
    public String toString() {
        return "Accepted[" + vendor.id() + ", " + evidence.fingerprint() + "]";
    }
}
