package org.usercenter.storage.removal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A key of an account.
 *
 * @param id of a certificate that of its binding, of a link the alias of the identity provider; of the mobile
 *     {@link #MOBILE}; at most 255 characters
 */
public record LostKey(KeyKind kind, String id) {

    /** There is one mobile at most. */
    public static final String MOBILE = "mobile";

    private static final int MAX_ID = 255;
    private static final String SEPARATOR = ":";

    public LostKey {
        if (id.length() > MAX_ID) {
            throw new IllegalArgumentException("The id of a key has at most " + MAX_ID + " characters");
        }
    }

    /** Both as one word; at most 272 characters. */
    public String code() {
        return kind.code() + SEPARATOR + id;
    }

    /** Empty when it is none. */
    public static Optional<LostKey> ofCode(@Nullable String code) {
        String[] parts = code == null ? new String[0] : code.split(SEPARATOR, 2);
        return parts.length < 2 || parts[1].length() > MAX_ID
                ? Optional.empty()
                : KeyKind.ofCode(parts[0]).map(kind -> new LostKey(kind, parts[1]));
    }
}
