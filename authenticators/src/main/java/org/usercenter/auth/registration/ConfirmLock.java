package org.usercenter.auth.registration;

import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;
import org.keycloak.models.SingleUseObjectProvider;

/** Lets one press of "confirm" through at a time, on whichever server. */
final class ConfirmLock {

    private static final Logger LOG = Logger.getLogger(ConfirmLock.class);

    /** Longer than the slowest authority, short enough to try again after a server was lost. */
    private static final long SECONDS = 60;

    private final SingleUseObjectProvider objects;
    private final String key;

    ConfirmLock(SingleUseObjectProvider objects, String realmId, String registrationId) {
        this.objects = objects;
        this.key = "uc-registration:" + realmId + ":" + registrationId;
    }

    /** What became of a press of "confirm". */
    enum Outcome {
        /** It has answered the request. */
        ANSWERED,
        /** An earlier press is still being worked on, or has just made the account. */
        IN_PROGRESS,
        /** It broke off; everything typed is still there. */
        FAILED
    }

    /**
     * Lets the press through unless another is on its way.
     *
     * @param confirmation answers the request
     * @param done whether there is an account now. Then no later press gets through: it may still have read the session
     *     as it was before
     */
    Outcome run(Runnable confirmation, BooleanSupplier done) {
        if (!objects.putIfAbsent(key, SECONDS)) {
            return Outcome.IN_PROGRESS;
        }
        try {
            confirmation.run();
            return Outcome.ANSWERED;
        } catch (RuntimeException e) {
            LOG.error("A registration failed", e);
            return Outcome.FAILED;
        } finally {
            if (!done.getAsBoolean()) {
                objects.remove(key);
            }
        }
    }
}
