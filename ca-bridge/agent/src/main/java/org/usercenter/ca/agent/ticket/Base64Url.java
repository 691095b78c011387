package org.usercenter.ca.agent.ticket;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding (RFC 7515 section 2), in its one canonical form. */
final class Base64Url {
    private Base64Url() {}

    /** Empty when the text is not what {@link #encode} would give. */
    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
