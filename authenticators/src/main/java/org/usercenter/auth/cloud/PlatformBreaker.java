package org.usercenter.auth.cloud;

import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.jboss.logging.Logger;
import org.usercenter.auth.cloud.CloudResult.Cause;

import dev.failsafe.CircuitBreaker;

/**
 * Stops calling a platform that keeps failing, so that a login is refused at once instead of after a timeout; and one that
 * is slow from holding so many workers that no other way goes on.
 */
final class PlatformBreaker {

    private static final Logger LOG = Logger.getLogger(PlatformBreaker.class);

    /** Calls at once; a server has some fifty workers for everything. */
    private static final int MOST = 20;

    private final CircuitBreaker<Object> breaker;
    private final Semaphore free = new Semaphore(MOST);

    /** @param opened called whenever it stops calls */
    PlatformBreaker(String platform, CloudLimits limits, Runnable opened) {
        breaker = CircuitBreaker.builder()
                .withFailureThreshold(limits.failures(), limits.window())
                .withSuccessThreshold(1)
                .withDelay(limits.pause())
                .onOpen(event -> {
                    LOG.warnf(
                            "%s keeps failing; it is not called for %d s",
                            platform, limits.pause().toSeconds());
                    opened.run();
                })
                .onClose(event -> LOG.infof("%s answers again", platform))
                .build();
    }

    /** Why a call may not be made now. Empty: it may, and {@link #record} has to follow. */
    Optional<Cause> tryAcquire() {
        if (!free.tryAcquire()) {
            return Optional.of(Cause.BUSY);
        }
        if (!breaker.tryAcquirePermit()) {
            free.release();
            return Optional.of(Cause.BREAKER_OPEN);
        }
        return Optional.empty();
    }

    void record(boolean success) {
        free.release();
        if (success) {
            breaker.recordSuccess();
        } else {
            breaker.recordFailure();
        }
    }

    /** Whether it let calls through when it was last called. */
    boolean answers() {
        return breaker.isClosed();
    }

    /** An open breaker stays open until somebody calls: once its pause is over, it is worth a try. */
    boolean closed() {
        return !breaker.isOpen() || breaker.getRemainingDelay().isZero();
    }
}
