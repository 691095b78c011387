package org.usercenter.ca.agent.pkcs11;

import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.TokenException;

/** What return codes of PKCS#11 mean for the person at the PC. */
final class Pkcs11Failures {
    private Pkcs11Failures() {}

    static TokenException of(String function, long code) {
        return new TokenException(failure(code), function + " 0x" + Long.toHexString(code));
    }

    private static Failure failure(long code) {
        return switch ((int) code) {
            case 0xA0 -> Failure.PIN_WRONG;
            case 0xA1, 0xA2 -> Failure.PIN_INVALID;
            case 0xA4 -> Failure.PIN_LOCKED;
            case 0x102 -> Failure.PIN_NOT_SET;
            case 0x30, 0x32, 0xB3, 0xE0 -> Failure.REMOVED;
            case 0x50, 0x200 -> Failure.CANCELLED;
            default -> Failure.DRIVER_FAILED;
        };
    }
}
