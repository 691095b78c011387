package org.usercenter.auth.sms.sender;

/** What became of a message. Sending never throws: every failure of a provider is one of these. */
public sealed interface SmsOutcome {

    /**
     * The provider took the message.
     *
     * @param sender id of the provider, e.g. {@code aliyun}
     * @param requestId the provider's own number of the request, for enquiries there
     */
    record Sent(String sender, String requestId) implements SmsOutcome {}

    /** The provider definitely did not take the message. */
    record Refused(Reason reason) implements SmsOutcome {}

    /** The provider could not be reached, did not answer in time, or answered with an error of its own. */
    record Unavailable() implements SmsOutcome {}

    /** Why a message was refused. */
    enum Reason {
        /** The number does not exist or may not be written to: the user can correct it. */
        NUMBER_INVALID,
        /** The provider's own limit for this number is reached: the user can wait. */
        PROVIDER_LIMIT,
        /** This message, its template for instance: only an operator can help. Others may well be sent. */
        MISCONFIGURED,
        /**
         * Keys, signature, balance, permission, or a limit of the whole application: only an operator can help, and no
         * message will be sent until then.
         */
        ACCOUNT_UNUSABLE
    }
}
