package org.usercenter.auth.scan;

/** What a press on "I have confirmed" leads to. */
sealed interface ScanCollected {

    /**
     * Nothing yet; the code stays.
     *
     * @param message key of the reason
     */
    record Held(ScanTicket ticket, String message) implements ScanCollected {}

    /** The code has ended. */
    record Ended(ScanOutcome outcome) implements ScanCollected {}
}
