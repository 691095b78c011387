package org.usercenter.ca.agent.skf;

import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.TokenException;

/** What return codes of GM/T 0016 (appendix A) mean for the person at the PC. */
final class SkfFailures {
    private SkfFailures() {}

    static TokenException of(SkfFunction function, long code) {
        return new TokenException(failure(code), function.symbol() + " 0x" + Long.toHexString(code));
    }

    private static Failure failure(long code) {
        return switch ((int) code) {
            case 0x0A000023 -> Failure.REMOVED;
            case 0x0A000024 -> Failure.PIN_WRONG;
            case 0x0A000025 -> Failure.PIN_LOCKED;
            case 0x0A000026, 0x0A000027 -> Failure.PIN_INVALID;
            case 0x0A000029 -> Failure.PIN_NOT_SET;
            case 0x0A00001B, 0x0A00001C -> Failure.NO_KEY;
            default -> Failure.DRIVER_FAILED;
        };
    }
}
