package org.usercenter.ca.agent.token;

/** A key gave no signature, or no list of keys could be had. */
public final class TokenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final transient Tries tries;

    /** @param detail for the journal: function and code, never a value */
    public TokenException(Failure failure, String detail) {
        this(failure, detail, Tries.UNKNOWN);
    }

    /** @param detail for the journal: function and code, never a value */
    public TokenException(Failure failure, String detail, Tries tries) {
        super(detail);
        this.failure = failure;
        this.tries = tries;
    }

    /** Why. */
    public Failure failure() {
        return failure;
    }

    /** What is known of the tries after it. */
    public Tries tries() {
        return tries;
    }

    /** The same failure with what is known of the tries. */
    public TokenException with(Tries known) {
        return new TokenException(failure, String.valueOf(getMessage()), known);
    }
}
