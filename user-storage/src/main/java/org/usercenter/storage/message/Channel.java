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
     * By nobody: work of the server itself that follows from the change, e.g. telling a business system. Done by the
     * {@link MessageDelivery} whose id is the kind of the message.
     */
    BACKGROUND("background");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** Name in the database; never changes. At most 16 characters. */
    public String code() {
        return code;
    }

    /** Whether a human reads what goes there. */
    public boolean isRead() {
        return this != BACKGROUND;
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
