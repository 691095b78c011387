package org.usercenter.sandbox.sharedca;

import java.util.Arrays;
import java.util.Locale;

/** In which manner the platform's result is wrong. */
public enum FrontLie {
    NONE,
    /** Signed, rightly, over another text than the one that was given. */
    NONCE,
    /** Signed by a stranger's key. */
    SIGNATURE,
    /** Names another enterprise than the certificate does. */
    USCC,
    /** Names the text that was given, but the signature comes from another login. */
    REPLAY,
    /** The complete result of another login. */
    FOREIGN_SESSION,
    /** Speaks of an organisation, but the certificate is a natural person's. */
    PERSON,
    CERT_EXPIRED,
    CERT_REVOKED,
    /** The authority's name on the certificate, somebody else's signature. */
    CERT_FORGED;

    /** Spelling in the control API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such lie */
    static FrontLie of(String id) {
        return Arrays.stream(values())
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown lie"));
    }
}
