package org.usercenter.auth.ca;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;

/** Why the agent made no signature; the codes of its API. */
enum AgentFailure {
    NO_KEY,
    PIN_WRONG,
    PIN_INVALID,
    PIN_LOCKED,
    REMOVED,
    CANCELLED,
    BUSY,
    DRIVER_FAILED,
    TICKET_INVALID,
    AGENT_TOO_OLD;

    /** The failure of that code; one that this server does not know counts as a failure of the driver. */
    static AgentFailure of(String code) {
        for (AgentFailure failure : values()) {
            if (failure.name().equals(code)) {
                return failure;
            }
        }
        return DRIVER_FAILED;
    }

    /**
     * What to tell.
     *
     * @param left tries left as the agent says; anything but a small number is not shown
     */
    static FormMessage message(String code, @Nullable String left) {
        AgentFailure failure = of(code);
        boolean counted = failure == PIN_WRONG && left != null && left.matches("\\d{1,2}");
        return counted
                ? new FormMessage(null, failure.messageKey() + ".left", left)
                : new FormMessage(null, failure.messageKey());
    }

    private String messageKey() {
        return "uc.ca.agent." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
