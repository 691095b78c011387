package org.usercenter.storage.jpa;

/** Where a copy of a message stands. */
enum DeliveryState {
    /** To be tried when it is due. */
    WAITING("waiting"),
    /** Claimed; an attempt runs. */
    SENDING("sending"),
    /** The platform took it. */
    SENT("sent"),
    /** Given up. */
    FAILED("failed"),
    /** Not sent, because the account has no address for it. */
    NO_ADDRESS("no-address"),
    /** The server stopped in the middle; perhaps it was sent. */
    UNKNOWN("unknown");

    private final String code;

    DeliveryState(String code) {
        this.code = code;
    }

    /** Name in the database; never changes. */
    String code() {
        return code;
    }
}
