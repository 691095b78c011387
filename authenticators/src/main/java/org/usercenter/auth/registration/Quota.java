package org.usercenter.auth.registration;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/**
 * Shares of several limits, taken together or not at all. Taken before what they limit, and given back when it did not
 * come about: so requests at the same moment cannot all pass.
 */
final class Quota {

    /** Counts in one realm, each at once and atomically. */
    interface Counters {
        boolean tryAcquire(RateLimit limit, String subject);

        void giveBack(RateLimit limit, String subject);
    }

    /**
     * One use of a limit.
     *
     * @param subject whose use
     */
    record Share(RateLimit limit, String subject) {}

    private final Counters counters;

    Quota(Counters counters) {
        this.counters = counters;
    }

    /** The limits of the realm, across servers. */
    static Quota of(KeycloakSession session, RealmModel realm) {
        RateLimits limits = session.getProvider(UserCenterStore.class).limits();
        return new Quota(new Counters() {
            @Override
            public boolean tryAcquire(RateLimit limit, String subject) {
                return limits.tryAcquire(realm, limit, subject);
            }

            @Override
            public void giveBack(RateLimit limit, String subject) {
                limits.giveBack(realm, limit, subject);
            }
        });
    }

    /**
     * Takes one use of each.
     *
     * @return the first whose limit is reached, and then none is taken; empty: all are
     */
    Optional<Share> take(List<Share> shares) {
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            if (!counters.tryAcquire(share.limit(), share.subject())) {
                giveBack(shares.subList(0, i));
                return Optional.of(share);
            }
        }
        return Optional.empty();
    }

    void giveBack(List<Share> shares) {
        shares.forEach(share -> counters.giveBack(share.limit(), share.subject()));
    }
}
