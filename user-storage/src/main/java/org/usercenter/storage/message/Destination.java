package org.usercenter.storage.message;

import org.jspecify.annotations.Nullable;

/**
 * Where one copy of a message goes.
 *
 * @param address mobile (E.164) or email address, at most 254 characters; null: what the account has at the moment of
 *     sending. A given one reaches whom the account no longer knows, e.g. the old contact of a change of contact
 */
public record Destination(Channel channel, @Nullable String address) {

    private static final int MAX_ADDRESS = 254;

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException when it is empty or too long, or the channel is one without addresses
     */
    public Destination {
        boolean addressed = channel == Channel.SMS || channel == Channel.EMAIL;
        if (address != null && (address.isEmpty() || address.length() > MAX_ADDRESS || !addressed)) {
            throw new IllegalArgumentException(
                    "An address has 1 to " + MAX_ADDRESS + " characters, and is one of SMS or email");
        }
    }

    /** The account's own pages, or its mobile or mailbox of the moment of sending. */
    public static Destination of(Channel channel) {
        return new Destination(channel, null);
    }

    /** Tells nothing of the address. */
    @Override
    public String toString() {
        return channel.code() + (address == null ? "" : " to a given address");
    }
}
