package org.usercenter.ca.verifier.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text that a device signs to log in: nine lines in UTF-8, each ended by a line feed, in a form that no document
 * and no other protocol uses. It is always built from one's own state, never taken from the other side.
 */
public final class ProofText {

    private static final String HEAD = "CA-BRIDGE-LOGIN-V1";
    private static final int MAX_FIELD = 1024;
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private ProofText() {}

    /**
     * What a challenge says; the certificate is chosen afterwards.
     *
     * @param purpose what the signature is for, such as {@code login}
     * @param issuer of the challenge, as the tokens name it
     * @param origin of the page
     * @param realm name
     * @param nonce 32 random bytes in Base64url without padding, 43 characters
     * @param sid binds the text to one browser session
     * @param expiresAt seconds since 1970; positive
     */
    public record Fields(
            String purpose, String issuer, String origin, String realm, String nonce, String sid, long expiresAt) {

        /**
         * @throws IllegalArgumentException on an empty field, one of more than 1024 characters or with a control
         *     character, a nonce of another form or a time that is not positive
         */
        public Fields {
            for (String field : List.of(purpose, issuer, origin, realm, sid)) {
                if (field.isEmpty()
                        || field.length() > MAX_FIELD
                        || field.codePoints().anyMatch(Character::isISOControl)) {
                    throw new IllegalArgumentException("Field empty, too long or with a control character");
                }
            }
            if (!NONCE.matcher(nonce).matches()) {
                throw new IllegalArgumentException("Nonce must be 43 characters of Base64url");
            }
            if (expiresAt <= 0) {
                throw new IllegalArgumentException("Time must be positive");
            }
        }
    }

    /**
     * Builds the text.
     *
     * @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits in lower case
     * @throws IllegalArgumentException on a fingerprint of another form
     */
    public static byte[] of(Fields fields, String fingerprint) {
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("Fingerprint must be 64 hexadecimal digits in lower case");
        }
        return (String.join(
                                "\n",
                                HEAD,
                                fields.purpose(),
                                fields.issuer(),
                                fields.origin(),
                                fields.realm(),
                                fields.nonce(),
                                fields.sid(),
                                fingerprint,
                                Long.toString(fields.expiresAt()))
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
