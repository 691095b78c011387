package org.usercenter.sandbox.ca;

import java.util.Arrays;
import java.util.Locale;

/** What is wrong with a certificate that a test orders. */
public enum Fault {
    NONE,
    /** Ended yesterday. */
    EXPIRED,
    /** Ends in five days: good, but its holder is to be reminded. */
    ENDS_SOON,
    /** Begins tomorrow. */
    NOT_YET_VALID,
    /** RSA with 1024 bits, or the curve P-256 at the SM2 authority. */
    WEAK_KEY,
    /** Signed with SHA-1; RSA only. */
    SHA1,
    /** The authority's name, another authority's key. */
    UNKNOWN_ISSUER,
    /** A changed byte in the signature. */
    BROKEN_SIGNATURE,
    NO_KEY_USAGE,
    /** The second certificate of a double-certificate key (双证书): no use for a login. */
    ENCRYPTION_ONLY,
    /** The nine characters of the organisation code instead of the USCC. */
    ORGANISATION_CODE_ONLY,
    NO_IDENTITY,
    /** Two extensions with two different valid values of one kind. */
    TWO_IDENTITIES,
    /** The identity's check character is wrong. */
    WRONG_CHECK_CHARACTER,
    /** The identity stands as raw bytes, without inner DER, as old authorities wrote it. */
    RAW_IDENTITY,
    /** Says that it is a CA. */
    CLAIMS_TO_BE_CA;

    /** Spelling in the control API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such fault */
    static Fault of(String id) {
        return Arrays.stream(values())
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown fault"));
    }
}
