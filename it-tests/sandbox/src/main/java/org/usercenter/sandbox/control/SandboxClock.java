package org.usercenter.sandbox.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Clock of the providers' sending limits, which the control API can put forward. Time stamps of signatures are
 * compared with the real clock, because the caller's clock does not move along.
 */
public final class SandboxClock extends Clock {
    private final Clock base;
    private Duration offset = Duration.ZERO;

    public SandboxClock(Clock base) {
        this.base = base;
    }

    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("advanceSeconds: 0 or more");
        }
        offset = offset.plus(by);
    }

    public synchronized void reset() {
        offset = Duration.ZERO;
    }

    public synchronized Duration offset() {
        return offset;
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
