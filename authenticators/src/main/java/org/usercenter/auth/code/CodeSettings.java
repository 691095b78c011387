package org.usercenter.auth.code;

/**
 * Rules for codes. Times are in seconds, all values at least 1.
 *
 * @param lifespan how long a code is good
 * @param pause between two messages to one mobile
 * @param maxTries so many wrong tries end a code
 * @param mobilePerHour messages to one mobile in an hour
 * @param mobilePerDay messages to one mobile in a day
 * @param sourcePerHour messages asked for from one address (IPv6: one /64 network) in an hour
 * @param sourcePerDay messages asked for from one address in a day
 * @param realmPerDay messages of the whole realm in a day
 */
public record CodeSettings(
        int lifespan,
        int pause,
        int maxTries,
        int mobilePerHour,
        int mobilePerDay,
        int sourcePerHour,
        int sourcePerDay,
        int realmPerDay) {

    /** The rules where nothing else is set. */
    public static final CodeSettings DEFAULT = new CodeSettings(300, 60, 5, 5, 10, 30, 200, 20_000);

    public CodeSettings {
        if (lifespan < 1
                || pause < 1
                || maxTries < 1
                || mobilePerHour < 1
                || mobilePerDay < 1
                || sourcePerHour < 1
                || sourcePerDay < 1
                || realmPerDay < 1) {
            throw new IllegalArgumentException("Every rule for codes is at least 1");
        }
    }
}
