package org.usercenter.storage.realname;

import java.util.Arrays;

/** How well it is known who somebody is (实名等级). */
public enum RealNameLevel {
    /** Declared only. */
    REGISTERED(1),
    /** What was declared was checked against an authority. */
    VERIFIED(2),
    /** Proved by a certificate, a licence, a platform account or a face. */
    CERTIFIED(3);

    private final int value;

    RealNameLevel(int value) {
        this.value = value;
    }

    /** 1 to 3. */
    public int value() {
        return value;
    }

    /** Whether this level is enough where the other is asked for. */
    public boolean reaches(RealNameLevel needed) {
        return value >= needed.value;
    }

    /**
     * The level with that number.
     *
     * @throws IllegalArgumentException when it is not within 1 to 3
     */
    public static RealNameLevel of(int value) {
        return Arrays.stream(values())
                .filter(level -> level.value == value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No real-name level " + value));
    }
}
