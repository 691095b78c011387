package org.usercenter.auth.scan;

import org.keycloak.Config;

/**
 * Settings of what waiting pages ask.
 *
 * @param questionsPerSecond that one server answers before pages are told to ask less often, at least 1
 */
record ScanResourceConfig(int questionsPerSecond) {

    ScanResourceConfig {
        if (questionsPerSecond < 1) {
            throw new IllegalArgumentException("Setting " + ScanResourceConfigProperties.QUESTIONS_PER_SECOND + " of "
                    + ScanResource.PROVIDER + " must be at least 1");
        }
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    static ScanResourceConfig read(Config.Scope scope) {
        return new ScanResourceConfig(scope.getInt(
                ScanResourceConfigProperties.QUESTIONS_PER_SECOND,
                ScanResourceConfigProperties.DEFAULT_QUESTIONS_PER_SECOND));
    }
}
