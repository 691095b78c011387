package org.usercenter.ca.verifier.trust;

/** Settings of a vendor that cannot be used. Tells the administrator which one and why. */
public final class InvalidTrustException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** No id, or no name. */
        IDENTITY_OF_CA,
        /** Text between the certificates, or no PEM at all, or a certificate that cannot be read. */
        NOT_PEM,
        /** More than {@link TrustedCaReader#MAX_CERTIFICATES} certificates. */
        TOO_MANY,
        /** A vendor needs at least one anchor. */
        NO_ANCHOR,
        /** An anchor is not signed with its own key. */
        NOT_SELF_SIGNED,
        /** Basic constraints, key usage, purposes or constraints on what it issues do not allow it to issue. */
        NOT_A_CA,
        /** Key or signature of a CA certificate is weak, unknown or not among the vendor's algorithms. */
        ALGORITHM,
        /** An intermediate leads to none of the anchors. */
        NOT_CHAINED,
        /** SM2 is not available on this server, as in FIPS mode. */
        SM2_UNAVAILABLE,
        /** No algorithm, no signature format, or an SM2 user id that is empty or longer than 8191 bytes. */
        PROOF_SETTINGS,
        /** A time, an address or a host name is wrong. */
        REVOCATION_POLICY,
        /** Revocation is to be checked, but there is no responder, no host of responders and no list. */
        REVOCATION_SOURCE,
        /** No rule at all, or a rule whose pattern or place is wrong. */
        IDENTITY_RULES,
        /** Two vendors with the same id. */
        DUPLICATE_ID
    }

    private final Reason reason;

    public InvalidTrustException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public InvalidTrustException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
