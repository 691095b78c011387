package org.usercenter.ca.verifier;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.identity.IdentityKind;

/**
 * Why a certificate does not log anybody in. Every case names the vendor where the certificate names a known one;
 * before {@link Reason#WEAK_ALGORITHM} that is a claim, verified afterwards.
 */
public sealed interface Refusal extends Verdict {

    /** {@code null} when the certificate names none that is known. */
    @Nullable
    Vendor vendor();

    /** The case, for tables of texts and for the journal. */
    Reason reason();

    /** Cases in the order in which they are looked for. */
    enum Reason {
        MALFORMED,
        WEAK_OR_UNKNOWN_KEY,
        PROOF_INVALID,
        NOT_YET_VALID,
        EXPIRED,
        ISSUER_NOT_TRUSTED,
        WEAK_ALGORITHM,
        NOT_A_SIGNING_CERTIFICATE,
        TOO_OLD,
        ISSUER_REVOKED,
        REVOKED,
        REVOCATION_UNKNOWN,
        IDENTITY_MISSING,
        ORGANISATION_CODE_ONLY,
        IDENTITY_AMBIGUOUS
    }

    /** The bytes are no certificate, or too many. */
    record Malformed(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.MALFORMED;
        }
    }

    /** The key is too short, of no known kind or no key at all. */
    record WeakOrUnknownKey(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.WEAK_OR_UNKNOWN_KEY;
        }
    }

    /** The key of the certificate did not sign the expected text in a shape that the vendor's devices produce. */
    record ProofInvalid(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.PROOF_INVALID;
        }
    }

    /** Its time has not come, five minutes of leeway counted. */
    record NotYetValid(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.NOT_YET_VALID;
        }
    }

    /** Its time is over. */
    record Expired(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.EXPIRED;
        }
    }

    /** Unknown or disabled vendor, or no path to one of its anchors. */
    record IssuerNotTrusted(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.ISSUER_NOT_TRUSTED;
        }
    }

    /** A signature or a key in the path does not count, or the holder's key is of a kind the vendor may not issue. */
    record WeakAlgorithm(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.WEAK_ALGORITHM;
        }
    }

    /** Made for encryption, for machines or for issuing; or it insists on an extension that is not understood. */
    record NotASigningCertificate(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.NOT_A_SIGNING_CERTIFICATE;
        }
    }

    /** Issued before the day from which the vendor's certificates serve: the holder must have it replaced. */
    record TooOld(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.TOO_OLD;
        }
    }

    /** An authority in the path has been revoked by the one above it. */
    record IssuerRevoked(@Nullable Vendor vendor, RevocationResult revocation) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.ISSUER_REVOKED;
        }
    }

    /** The issuer says so. */
    record Revoked(@Nullable Vendor vendor, RevocationResult revocation) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.REVOKED;
        }
    }

    /**
     * The issuer does not know it or an authority in the path, or nobody answered and the vendor's policy is to refuse
     * then.
     */
    record RevocationUnknown(@Nullable Vendor vendor, RevocationResult revocation) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.REVOCATION_UNKNOWN;
        }
    }

    /** No rule of the vendor applies. */
    record IdentityMissing(@Nullable Vendor vendor) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.IDENTITY_MISSING;
        }
    }

    /**
     * Only a code of 9 characters: the vendor must update the certificate.
     *
     * @param organisationCode a hint for operators, never an identity
     */
    record OrganisationCodeOnly(@Nullable Vendor vendor, String organisationCode) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.ORGANISATION_CODE_ONLY;
        }
    }

    /** Two different valid values of one kind, or two names of the holder. */
    record IdentityAmbiguous(@Nullable Vendor vendor, IdentityKind kind) implements Refusal {
        @Override
        public Reason reason() {
            return Reason.IDENTITY_AMBIGUOUS;
        }
    }
}
