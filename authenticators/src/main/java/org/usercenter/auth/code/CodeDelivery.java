package org.usercenter.auth.code;

/** Brings codes to their receivers by one channel. */
interface CodeDelivery {
    /** Whether a code asked for now is likely to arrive, whoever asks. */
    boolean available();

    /** Sends in this request and tells what became of it. */
    RequestResult now(CodeMessage message, int pauseSeconds);

    /**
     * Sends after this request was answered and its data is stored.
     *
     * @param deliver false when there is nobody to send to; all else is done alike
     */
    void later(CodeMessage message, boolean deliver);
}
