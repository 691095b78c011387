package org.usercenter.ca.agent.ticket;

import java.util.Locale;
import java.util.Optional;

/** What the server wants the signature for. */
public enum Purpose {
    LOGIN,
    REGISTER,
    BIND,
    UPGRADE;

    /** As it stands in tickets and in the signed text. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Purpose> of(String id) {
        for (Purpose purpose : values()) {
            if (purpose.id().equals(id)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
