package org.usercenter.auth.registration;

import java.time.Duration;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/** Limits that hold across servers. */
final class StoredCheckLimits implements CheckLimits {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final RateLimits limits;
    private final RealmModel realm;
    private final RateLimit byDocument;
    private final RateLimit bySource;

    /**
     * @param perHour for one document number, and for the failures of one source; at least 1
     */
    StoredCheckLimits(RateLimits limits, RealmModel realm, int perHour) {
        this.limits = limits;
        this.realm = realm;
        this.byDocument = new RateLimit("register.check.document.hour", perHour, WINDOW);
        this.bySource = new RateLimit("register.check.source.hour", perHour, WINDOW);
    }

    @Override
    public boolean acquire(String documentNumber) {
        return limits.tryAcquire(realm, byDocument, documentNumber);
    }

    @Override
    public boolean sourceFree(String source) {
        return limits.secondsUntilFree(realm, bySource, source) == 0;
    }

    @Override
    public void sourceFailed(String source) {
        if (!limits.tryAcquire(realm, bySource, source)) {
            // Reached in the meantime by another sitting: the next try is refused, which is all that is wanted.
            return;
        }
    }
}
