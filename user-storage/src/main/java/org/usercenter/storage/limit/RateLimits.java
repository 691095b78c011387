package org.usercenter.storage.limit;

import org.keycloak.models.RealmModel;

/**
 * Limits that hold across servers. Each is counted and read in a transaction of its own: what is acquired stays so when
 * the request fails later, and the request's own transaction holds no connection because of it. The window begins with the first acquisition and the count starts anew after it. Subjects
 * (a mobile, an address) are stored as keyed hashes only.
 */
public interface RateLimits {

    /**
     * Counts one, if the limit allows it.
     *
     * @return false when the limit is reached; nothing is counted then
     */
    boolean tryAcquire(RealmModel realm, RateLimit limit, String subject);

    /**
     * Takes one back that was acquired, for what did not come about after all. After the end of the window nothing is
     * taken back; one acquired in the window before counts as of this one.
     */
    void giveBack(RealmModel realm, RateLimit limit, String subject);

    /** How many more {@link #tryAcquire} allows now. */
    int left(RealmModel realm, RateLimit limit, String subject);

    /** Seconds, rounded up, until {@link #tryAcquire} can succeed again; 0 when it can now. */
    int secondsUntilFree(RealmModel realm, RateLimit limit, String subject);
}
