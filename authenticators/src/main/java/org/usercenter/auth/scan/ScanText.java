package org.usercenter.auth.scan;

/**
 * What a holder's certificate signs on the phone: lines that say what for, for which place, browser tab and code. Built from this
 * server's own state; a signature for another of them proves nothing here.
 */
final class ScanText {
    private static final String HEAD = "USER-CENTER-SCAN/1";

    private ScanText() {}

    /**
     * Builds the text.
     *
     * @param purpose what the code is for
     * @param way provider id
     * @param issuer the realm's address
     * @param tab hash of authentication session and tab
     * @param reference of the code
     * @param nonce of the code
     * @param expires epoch seconds
     */
    static String of(
            ScanPurpose purpose, String way, String issuer, String tab, String reference, String nonce, long expires) {
        return String.join("\n", HEAD, purpose.id(), way, issuer, tab, reference, nonce, Long.toString(expires)) + "\n";
    }
}
