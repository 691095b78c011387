package org.usercenter.storage.enterprise;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.MobileNumber;

/**
 * Where an enterprise is reached. Mobile and email may be shared with other accounts.
 *
 * @param mobile null: none
 * @param email at most 254 characters, kept in lower case; null: none
 * @param address postal address, 1 to 300 characters; null: none
 * @param postcode six digits; null: none
 */
public record EnterpriseContact(
        @Nullable MobileNumber mobile, @Nullable String email, @Nullable String address, @Nullable String postcode) {

    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int MAX_EMAIL = 254;
    private static final int MAX_ADDRESS = 300;

    /**
     * Checks forms and lengths.
     *
     * @throws IllegalArgumentException when one has another form or is too long
     */
    public EnterpriseContact {
        if (email != null) {
            email = email.toLowerCase(Locale.ROOT);
            if (email.length() > MAX_EMAIL || !EMAIL.matcher(email).matches()) {
                throw new IllegalArgumentException("No email address of at most " + MAX_EMAIL + " characters");
            }
        }
        if (address != null && (address.isBlank() || address.length() > MAX_ADDRESS)) {
            throw new IllegalArgumentException("A postal address has 1 to " + MAX_ADDRESS + " characters");
        }
        if (postcode != null && !POSTCODE.matcher(postcode).matches()) {
            throw new IllegalArgumentException("A postcode has six digits");
        }
    }

    /** The mobile masked, nothing else. */
    @Override
    public String toString() {
        return "EnterpriseContact[mobile=" + mobile + "]";
    }
}
