package org.usercenter.auth.loginlog;

import java.time.Duration;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;
import org.usercenter.storage.login.LoginEntry;

/** Failures of an account that are written: so many an hour, because anybody can fail in anybody's name. */
final class ShownFailures {
    static final int MOST = 60;

    private static final RateLimit LIMIT = new RateLimit("login.log.failure", MOST, Duration.ofHours(1));

    private final RateLimits limits;
    private final RealmModel realm;

    ShownFailures(RateLimits limits, RealmModel realm) {
        this.limits = limits;
        this.realm = realm;
    }

    /**
     * What the line of a failure says; that of the last one, that further ones are left out. Empty: this is one of them.
     *
     * @param result code of what was wrong
     */
    Optional<String> result(String userId, String result) {
        if (!limits.tryAcquire(realm, LIMIT, userId)) {
            return Optional.empty();
        }
        boolean last = limits.secondsUntilFree(realm, LIMIT, userId) > 0;
        return Optional.of(last ? LoginEntry.FURTHER_OMITTED : result);
    }
}
