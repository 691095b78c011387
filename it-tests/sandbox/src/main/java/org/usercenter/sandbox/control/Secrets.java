package org.usercenter.sandbox.control;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Codes, tokens and session numbers that nobody guesses. */
public final class Secrets {
    private static final int BYTES = 16;

    private final RandomGenerator random = new SecureRandom();

    /** 128 random bits as 32 hexadecimal digits. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
