package org.usercenter.auth.scan;

import org.jspecify.annotations.Nullable;

/**
 * What a platform is asked for.
 *
 * @param reference 32 hexadecimal digits, never used before
 * @param nonce 32 random bytes in Base64
 * @param text what the holder's certificate is to sign, from this server's own state; holds reference and nonce
 * @param seconds how long the code is to be good
 * @param push address for word of a change
 * @param context what the phone is to show of who asks
 * @param subject whom the platform is to recognise; null: whoever scans. Never kept
 */
public record ScanRequest(
        String reference,
        String nonce,
        String text,
        int seconds,
        String push,
        ScanContext context,
        @Nullable ScanSubject subject) {

    /** Of whoever scans. */
    public ScanRequest(String reference, String nonce, String text, int seconds, String push, ScanContext context) {
        this(reference, nonce, text, seconds, push, context, null);
    }

    /** A hash of the text, for platforms that hand something back: it is of this purpose, tab and code alone. */
    public String mark() {
        return ScanTickets.hash(text);
    }
}
