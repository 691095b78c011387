package org.usercenter.auth.scan;

/**
 * What a platform is asked for.
 *
 * @param reference 32 hexadecimal digits, never used before
 * @param nonce 32 random bytes in Base64
 * @param text what the holder's certificate is to sign, from this server's own state; holds reference and nonce
 * @param seconds how long the code is to be good
 * @param push address for word of a change
 * @param context what the phone is to show of who asks
 */
public record ScanRequest(String reference, String nonce, String text, int seconds, String push, ScanContext context) {}
