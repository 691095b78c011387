package org.usercenter.ca.agent.session;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.agent.token.TokenException;

/** There is no signature. */
public final class SignFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TokenException why;
    private final @Nullable String hotline;

    SignFailedException(TokenException why, Optional<String> hotline) {
        super(why);
        this.why = why;
        this.hotline = hotline.orElse(null);
    }

    /** What failed, and how many tries are left. */
    public TokenException why() {
        return why;
    }

    /** The vendor's hotline, once the vendor is known. */
    public Optional<String> hotline() {
        return Optional.ofNullable(hotline);
    }
}
