package org.usercenter.sandbox.sharedca;

import org.usercenter.sandbox.scan.Asker;

/**
 * What the trading platform asked for.
 *
 * @param signOriVal Base64 of the hash to be signed, 32 bytes
 * @param algorithm of that hash: {@code SM3} or {@code SHA256}
 * @param asker who asks, for the phone
 */
public record LoginRequest(String tId, String signOriVal, String algorithm, Asker asker) {}
