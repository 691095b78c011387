package org.usercenter.auth.upgrade;

import java.time.Duration;
import java.util.function.Supplier;

import org.keycloak.models.RealmModel;
import org.usercenter.auth.face.FaceFailure;
import org.usercenter.auth.scan.ScanAction.Shown;
import org.usercenter.storage.limit.LiftableLimit;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/** Verifications of its owner's face that an account may begin in a day. One that an outage kept from beginning is none. */
final class FaceAttempts {
    private static final Duration DAY = Duration.ofDays(1);

    private final RateLimits limits;
    private final RealmModel realm;
    private final RateLimit limit;

    /** @param perDay at least 1 */
    FaceAttempts(RateLimits limits, RealmModel realm, int perDay) {
        this.limits = limits;
        this.realm = realm;
        this.limit = new RateLimit(LiftableLimit.FACE.limit(), perDay, DAY);
    }

    /**
     * Begins one, if the account may.
     *
     * @param start makes the code
     */
    Shown begin(String userId, Supplier<Shown> start) {
        if (!limits.tryAcquire(realm, limit, userId)) {
            return new Shown.None("uc.scan.refused." + FaceFailure.LIMIT.code());
        }
        Shown shown = start.get();
        if (shown instanceof Shown.None none && !none.decided()) {
            limits.giveBack(realm, limit, userId);
        }
        return shown;
    }
}
