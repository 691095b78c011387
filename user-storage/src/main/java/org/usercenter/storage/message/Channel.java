package org.usercenter.storage.message;

import java.util.Arrays;

/** Where a message goes. */
public enum Channel {
    /** On the account's own pages. */
    PAGE("page"),
    /** On a mobile. */
    SMS("sms"),
    /** In a mailbox. */
    EMAIL("email"),
    /**
     * By nobody: work of the server itself that follows from the change, e.g. ending sessions. Done by the
     * {@link MessageDelivery} whose id is the kind of the message.
     */
    BACKGROUND("background"),
    /** The same, where the answer of a business system is waited for: one that hangs keeps none of the other work. */
    SYSTEM("system");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** Name in the database; never changes. At most 16 characters. */
    public String code() {
        return code;
    }

    /** Whether it is work of the server itself. */
    public boolean isOfServer() {
        return this == BACKGROUND || this == SYSTEM;
    }

    /** Whether a human reads what goes there. */
    public boolean isRead() {
        return !isOfServer();
    }

    /**
     * The channel with that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Channel of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No channel " + code));
    }
}
