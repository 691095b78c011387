package org.usercenter.auth.captcha;

/**
 * How hard the puzzles are.
 *
 * @param maxNumber a browser tries half as many hashes on average; 1,000 to 10,000,000
 * @param lifespan seconds in which a puzzle must be solved and handed in; 30 to 3,600
 */
record AltchaSettings(int maxNumber, int lifespan) {
    static final int DEFAULT_MAX_NUMBER = 100_000;
    static final int DEFAULT_LIFESPAN = 600;

    AltchaSettings {
        if (maxNumber < 1_000 || maxNumber > 10_000_000) {
            throw new IllegalArgumentException("max-number of the captcha must be 1000 to 10000000");
        }
        if (lifespan < 30 || lifespan > 3_600) {
            throw new IllegalArgumentException("lifespan of the captcha must be 30 to 3600 seconds");
        }
    }
}
