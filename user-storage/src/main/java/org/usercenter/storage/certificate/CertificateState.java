package org.usercenter.storage.certificate;

import java.util.Arrays;

/** What a bound certificate is good for. */
public enum CertificateState {
    /** In use: logs in, and its end is reminded of. */
    ACTIVE("active"),
    /** A renewed one was bound: logs in until its end, which nobody is reminded of. */
    REPLACED("replaced"),
    /** Reported lost or blocked: does not log in, but stays bound, so that nobody else can bind it. */
    DISABLED("disabled"),
    /**
     * Its account went to somebody else by an appeal: does not log in, but stays bound, until it is given back, proved by the
     * account's owner once more, or unbound.
     */
    SUSPENDED("suspended"),
    /**
     * Taken from its account: belongs to nobody, can be bound again after a login in another way, and is remembered until
     * its end, so that it is never taken for a renewed one.
     */
    UNBOUND("unbound");

    private final String code;

    CertificateState(String code) {
        this.code = code;
    }

    /** Name in the database and on pages; never changes. At most 16 characters. */
    public String code() {
        return code;
    }

    /** Whether a proof with the certificate counts. */
    public boolean usable() {
        return this == ACTIVE || this == REPLACED;
    }

    /** Whether its account can give it up: one that was reported lost stays bound. */
    public boolean removable() {
        return usable() || this == SUSPENDED;
    }

    /**
     * The state with that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static CertificateState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No certificate state " + code));
    }
}
