package org.usercenter.auth.ca;

import java.util.Locale;

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

    String messageKey() {
        return "uc.ca.agent." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
