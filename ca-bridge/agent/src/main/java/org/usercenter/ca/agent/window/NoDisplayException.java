package org.usercenter.ca.agent.window;

import org.jspecify.annotations.Nullable;

/** The window cannot be shown: the display is gone, or refuses. The question was not asked. */
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoDisplayException(@Nullable Throwable cause) {
        super(cause);
    }
}
