package org.usercenter.auth.code;

import java.util.Optional;

import org.usercenter.auth.sms.sender.SmsMessage;

/** Brings a code to its mobile. */
interface CodeDelivery {
    /** Sends in this request and tells what became of it. */
    RequestResult now(SmsMessage message, int pauseSeconds);

    /**
     * Sends after this request was answered and its data is stored.
     *
     * @param message empty when there is nobody to send to; all else is done alike
     */
    void later(Optional<SmsMessage> message);
}
