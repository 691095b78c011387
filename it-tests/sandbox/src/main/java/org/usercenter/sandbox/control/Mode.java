package org.usercenter.sandbox.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a stand-in behaves. */
public enum Mode {
    /** As the real platform does. */
    OK,
    /** Answers with the platform's own "internal error" in its ordinary form. */
    FAIL,
    /** An HTML page with status 500, as a broken proxy in front of the platform sends it. */
    HTTP_500,
    /** Answers rightly, but late. */
    SLOW,
    /** A business refusal in the platform's ordinary form, inside HTTP 200. */
    REFUSE,
    /** Says that a limit is reached. */
    LIMIT,
    /** Says that the signature is wrong, whatever it is. */
    WRONG_SIGNATURE,
    /** Says the opposite of the truth: a message "sent" that never arrives, a match for a wrong name. */
    LIE,
    /** Closes the connection without an answer. */
    DROP;

    /** Spelling in the control API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mode> of(String id) {
        return Arrays.stream(values()).filter(m -> m.id().equals(id)).findFirst();
    }
}
