package org.usercenter.storage.enterprise;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise is.
 *
 * @param registered registered address, 1 to 300 characters; null: not known
 * @param contact postal address, 1 to 300 characters; null: none
 * @param postcode of the postal address, six digits; null: none
 */
public record Addresses(@Nullable String registered, @Nullable String contact, @Nullable String postcode) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\p{Cntrl}]{1,300}");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");

    /**
     * Checks forms and lengths.
     *
     * @throws IllegalArgumentException when one has another form or is too long
     */
    public Addresses {
        if ((registered != null && !isAddress(registered)) || (contact != null && !isAddress(contact))) {
            throw new IllegalArgumentException("An address has 1 to 300 characters");
        }
        if (postcode != null && !isPostcode(postcode)) {
            throw new IllegalArgumentException("A postcode has six digits");
        }
    }

    /** Whether it can be an address. */
    public static boolean isAddress(String text) {
        return !text.isBlank() && ADDRESS.matcher(text).matches();
    }

    /** Whether it can be a postcode. */
    public static boolean isPostcode(String text) {
        return POSTCODE.matcher(text).matches();
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Addresses";
    }
}
