package org.usercenter.sandbox.sharedca;

import java.util.Arrays;
import java.util.Locale;

/** Which certificate in the app logs in. */
public enum SignerKind {
    ENTERPRISE_SM2,
    ENTERPRISE_RSA,
    PERSON_SM2,
    /** The person has no certificate in the app yet; the platform reports a login all the same. */
    NONE;

    /** Spelling in the control API and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind with this spelling.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public static SignerKind of(String id) {
        return Arrays.stream(values())
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown certificate"));
    }

    boolean isRsa() {
        return this == ENTERPRISE_RSA;
    }

    boolean isPerson() {
        return this == PERSON_SM2;
    }
}
