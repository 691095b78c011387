package org.usercenter.auth.code;

/** What became of the request for a code. */
public sealed interface RequestResult {
    /**
     * The code is on its way, or, where nobody may learn it, there is none.
     *
     * @param resendAfterSeconds seconds until it can be asked for again, at least 0
     */
    record Requested(int resendAfterSeconds) implements RequestResult {}

    /**
     * The last code was sent a moment ago.
     *
     * @param seconds seconds until one can be asked for, at least 1
     */
    record TooSoon(int seconds) implements RequestResult {}

    /** The mobile, the source or the realm has had its share for this hour or day. */
    record LimitReached() implements RequestResult {}

    /** No short message can be sent at present, to nobody. */
    record Unavailable() implements RequestResult {}

    /** This mobile cannot receive messages. Only for purposes where anybody may learn that. */
    record Refused() implements RequestResult {}
}
