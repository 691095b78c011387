package org.usercenter.storage.identity;

import java.util.regex.Pattern;

/** Where a mobile number belongs. Number ranges are not listed finer: new ones appear, and numbers are ported. */
public enum MobileRegion {
    MAINLAND("86", "1[3-9]\\d{9}"),
    HONG_KONG("852", "[4-9]\\d{7}"),
    MACAO("853", "6\\d{7}"),
    TAIWAN("886", "9\\d{8}");

    private final String countryCode;
    private final Pattern pattern;

    MobileRegion(String countryCode, String pattern) {
        this.countryCode = countryCode;
        this.pattern = Pattern.compile(pattern);
    }

    /** Digits only, for example {@code 86}. */
    public String countryCode() {
        return countryCode;
    }

    boolean fits(String national) {
        return pattern.matcher(national).matches();
    }
}
