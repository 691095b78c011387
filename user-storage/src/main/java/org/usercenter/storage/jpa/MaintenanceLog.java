package org.usercenter.storage.jpa;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

/** Tells the operators how far the rotation of keys is: an old key may be removed only when nothing needs it. */
final class MaintenanceLog {

    private static final Logger LOG = Logger.getLogger(MaintenanceLog.class);

    private final AtomicBoolean completeTold = new AtomicBoolean();

    void tell(Maintenance.Result result, String activePrefix) {
        LOG.debugf("Journal rows purged: %d", result.journalPurged());
        if (result.failed() > 0) {
            LOG.warnf("%d encrypted values have a key that is missing: add it to the key file again", result.failed());
        }
        rotation(result, activePrefix).ifPresent(LOG::info);
    }

    /**
     * What is to be said about the rotation: what is left of it, and, after each start and each time that something was
     * done, that nothing is.
     *
     * @param activePrefix names the active key and algorithm, see {@link Sealing#activePrefix}
     */
    Optional<String> rotation(Maintenance.Result result, String activePrefix) {
        if (result.left() > 0) {
            return Optional.of("Key rotation to " + activePrefix + "*: " + result.rotated()
                    + " values encrypted again, " + result.left() + " left; keep the old keys");
        }
        boolean first = completeTold.compareAndSet(false, true);
        return first || result.rotated() > 0
                ? Optional.of("Key rotation complete: every value is encrypted as " + activePrefix + "*")
                : Optional.empty();
    }
}
