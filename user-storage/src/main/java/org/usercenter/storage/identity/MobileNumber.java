package org.usercenter.storage.identity;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * Number of a mobile phone.
 *
 * @param region where the number belongs
 * @param national the number within its region, digits only, without country code and leading zero
 */
public record MobileNumber(MobileRegion region, String national) {

    private static final String KIND = "mobile";
    private static final String DIGITS = "0123456789";
    private static final int MAINLAND_LENGTH = 11;
    private static final int MAX_LENGTH = 15;

    /**
     * Checks the number against its region.
     *
     * @throws InvalidIdentifierException PATTERN, if the number is not one of the region
     */
    public MobileNumber {
        if (!region.fits(national)) {
            throw new InvalidIdentifierException(KIND, Rule.PATTERN);
        }
    }

    /**
     * Mainland numbers only, with or without country code.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH, PATTERN or REGION
     */
    public static MobileNumber parse(@Nullable String raw) {
        return parse(raw, EnumSet.of(MobileRegion.MAINLAND));
    }

    /**
     * Numbers from outside the mainland need their country code, because those of Hong Kong and Macao look alike; only
     * Taiwan's are known by their leading 09.
     *
     * @param accepted numbers of other regions are refused with REGION
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH, PATTERN or REGION
     */
    public static MobileNumber parse(@Nullable String raw, Set<MobileRegion> accepted) {
        String typed = Typed.number(raw).replace("(", "").replace(")", "");
        if (typed.isEmpty()) {
            throw new InvalidIdentifierException(KIND, Rule.EMPTY);
        }
        boolean international = typed.startsWith("+") || typed.startsWith("00");
        String digits =
                typed.startsWith("+") ? typed.substring(1) : typed.startsWith("00") ? typed.substring(2) : typed;
        if (!Typed.containsOnly(digits, DIGITS)) {
            throw new InvalidIdentifierException(KIND, Rule.CHARACTERS);
        }
        if (digits.isEmpty() || digits.length() > MAX_LENGTH) {
            throw new InvalidIdentifierException(KIND, Rule.LENGTH);
        }
        MobileNumber number = international ? international(digits) : local(digits);
        if (!accepted.contains(number.region)) {
            throw new InvalidIdentifierException(KIND, Rule.REGION);
        }
        return number;
    }

    /** For example {@code +8613800138000}. */
    public String e164() {
        return "+" + region.countryCode() + national;
    }

    /** The form to keep and compare: {@link #national} for the mainland, {@link #e164} for the others. */
    public String value() {
        return region == MobileRegion.MAINLAND ? national : e164();
    }

    public String masked() {
        return region == MobileRegion.MAINLAND
                ? Typed.masked(national, 3, 4)
                : "+" + region.countryCode() + " " + Typed.masked(national, 2, 2);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static MobileNumber international(String digits) {
        for (MobileRegion region : MobileRegion.values()) {
            if (digits.startsWith(region.countryCode())) {
                String national = digits.substring(region.countryCode().length());
                // +886 (0)912… is a common way of writing it.
                boolean zero = region == MobileRegion.TAIWAN && national.startsWith("0");
                return new MobileNumber(region, zero ? national.substring(1) : national);
            }
        }
        throw new InvalidIdentifierException(KIND, Rule.REGION);
    }

    private static MobileNumber local(String digits) {
        if (digits.length() == 10 && digits.startsWith("09")) {
            return new MobileNumber(MobileRegion.TAIWAN, digits.substring(1));
        }
        String code = MobileRegion.MAINLAND.countryCode();
        boolean withCode = digits.length() == code.length() + MAINLAND_LENGTH && digits.startsWith(code);
        String national = withCode ? digits.substring(code.length()) : digits;
        if (national.length() != MAINLAND_LENGTH) {
            throw new InvalidIdentifierException(KIND, Rule.LENGTH);
        }
        return new MobileNumber(MobileRegion.MAINLAND, national);
    }
}
