package org.usercenter.auth.ca;

/**
 * What the server asks to be signed, beside the certificate and where it stands itself.
 *
 * @param sid see {@link CaSitting#sid}
 * @param nonce 32 random bytes in Base64url
 * @param expires seconds since 1970
 */
record CaChallenge(CaPurpose purpose, String sid, String nonce, long expires) {}
