package org.usercenter.sandbox.elicence;

import java.util.Arrays;
import java.util.Locale;

/** In which manner the platform's result is wrong. */
public enum LicenceLie {
    NONE,
    /** Names another nonce than the one it was given. */
    NONCE,
    /** Signed by a stranger's key. */
    SIGNATURE,
    /** Names another enterprise than the certificate does. */
    USCC,
    /** Number and nonce are right, but text and signature come from another login. */
    REPLAY,
    /** The complete result of another login. */
    FOREIGN_SESSION,
    CERT_EXPIRED,
    CERT_REVOKED,
    /** The licence authority's name on the certificate, somebody else's signature. */
    CERT_FORGED;

    /** Spelling in the control API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such lie */
    static LicenceLie of(String id) {
        return Arrays.stream(values())
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown lie"));
    }
}
