package org.usercenter.sandbox.ca;

import java.util.Arrays;
import java.util.Locale;

/** How an authority's OCSP responder and CRL address behave. */
public enum RevocationMode {
    OK,
    /** Right, but late. */
    SLOW,
    /** HTTP 500 with a page. */
    FAIL,
    /** Closes the connection without an answer. */
    DROP,
    /** HTTP 302 to another address. */
    REDIRECT,
    /** Bytes that are no ASN.1. */
    GARBAGE,
    /** 17 MiB. */
    HUGE,
    /** OCSP status 3, RFC 6960 section 2.3. */
    TRY_LATER,
    /** Signed by an attacker's key, the genuine responder certificate attached. */
    ATTACKER_KEY,
    /** Signed by a certificate of the authority that may not sign OCSP answers. */
    NO_PURPOSE,
    /** Signed by the root, which did not issue the certificate in question. */
    ROOT_KEY,
    /** Signed by the issuing CA itself, without certificates attached: allowed. */
    ISSUER_KEY,
    /** nextUpdate has passed. */
    STALE,
    /** thisUpdate is still to come. */
    FUTURE,
    WRONG_NONCE,
    /** Does not echo the nonce, as many responders: allowed. */
    NO_NONCE,
    /** Answers about another certificate. */
    OTHER_SERIAL,
    /** Knows no certificate. */
    UNKNOWN,
    /** Says good, whatever the register says. */
    SAYS_GOOD,
    /** Says revoked, whatever the register says. */
    SAYS_REVOKED;

    /** Spelling in the control API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such mode */
    static RevocationMode of(String id) {
        return Arrays.stream(values())
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown mode"));
    }
}
