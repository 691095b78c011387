package org.usercenter.sandbox.scan;

/** Who holds the phone: made up, and known to the demo as a natural person with an account. */
public final class PhoneOwner {
    public static final String NAME = "张伟";
    public static final String ID_NUMBER = "110108197909123314";
    /** PIN of licence and certificates on the phone. */
    public static final String PIN = "123456";

    private PhoneOwner() {}

    /** A name of which only the first character is shown. */
    public static String masked(String name) {
        if (name.isEmpty()) {
            return "*";
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }
}
