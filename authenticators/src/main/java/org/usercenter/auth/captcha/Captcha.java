package org.usercenter.auth.captcha;

import org.jspecify.annotations.Nullable;
import org.keycloak.provider.Provider;

/** A puzzle that costs a robot more than it gains. */
public interface Captcha extends Provider {
    /** Absolute address from which the page's widget gets a puzzle. */
    String challengeUrl();

    /** A new puzzle, as the JSON that the widget reads. */
    String puzzle();

    /**
     * Whether the payload solves a puzzle of ours that has not expired and was not handed in before. A solution is used
     * up by this call.
     *
     * @param payload what the widget put into the form; null and anything malformed are no solutions
     */
    boolean verify(@Nullable String payload);

    @Override
    default void close() {}
}
