package org.usercenter.storage.message;

import java.util.Arrays;

/** Where a message is read. */
public enum Channel {
    /** On the account's own pages. */
    PAGE("page"),
    /** On a mobile. */
    SMS("sms"),
    /** In a mailbox. */
    EMAIL("email");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** Name in the database; never changes. At most 16 characters. */
    public String code() {
        return code;
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
