package org.usercenter.auth.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What came of a call to a platform. */
public sealed interface CloudResult {

    /**
     * The platform answered with a JSON object. The status is below 500, but need not be 2xx, and a 200 may well carry
     * an error.
     */
    record Answer(int status, ObjectNode body) implements CloudResult {}

    /** There was no usable answer; whether the platform carried out the request is unknown unless said so. */
    record NoAnswer(Cause cause) implements CloudResult {}

    /** Why there was no answer. */
    enum Cause {
        /** Not called: it failed too often just now. */
        BREAKER_OPEN,
        /** Not called: as many calls as it is given at once go on already. */
        BUSY,
        /** No connection; the platform has not seen the request. */
        NO_CONNECTION,
        /** Connected, but no complete reply in time. */
        TIMEOUT,
        /** The connection broke. */
        BROKEN_CONNECTION,
        /** The reply was longer than accepted. */
        OVERSIZED,
        /** Status 500 or above. */
        SERVER_ERROR,
        /** The reply was not a JSON object. */
        UNREADABLE
    }
}
