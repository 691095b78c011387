package org.usercenter.auth.cloud;

import org.jboss.logging.Logger;

import dev.failsafe.CircuitBreaker;

/** Stops calling a platform that keeps failing, so that a login is refused at once instead of after a timeout. */
final class PlatformBreaker {

    private static final Logger LOG = Logger.getLogger(PlatformBreaker.class);

    private final CircuitBreaker<Object> breaker;

    PlatformBreaker(String platform, CloudLimits limits) {
        breaker = CircuitBreaker.builder()
                .withFailureThreshold(limits.failures(), limits.window())
                .withSuccessThreshold(1)
                .withDelay(limits.pause())
                .onOpen(event -> LOG.warnf(
                        "%s keeps failing; it is not called for %d s",
                        platform, limits.pause().toSeconds()))
                .onClose(event -> LOG.infof("%s answers again", platform))
                .build();
    }

    /** Whether a call may be made; if so, {@link #record} has to follow. */
    boolean tryAcquire() {
        return breaker.tryAcquirePermit();
    }

    void record(boolean success) {
        if (success) {
            breaker.recordSuccess();
        } else {
            breaker.recordFailure();
        }
    }

    /** An open breaker stays open until somebody calls: once its pause is over, it is worth a try. */
    boolean closed() {
        return !breaker.isOpen() || breaker.getRemainingDelay().isZero();
    }
}
