package org.usercenter.auth.recovery;

import java.time.Duration;
import java.util.List;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/**
 * How often accounts may be looked for. Known and unknown ones count alike. An account's own limit is counted for each
 * address apart: a common one would let strangers shut its owner out.
 */
final class FindLimits {
    private static final String REALM = "realm";

    private final RateLimits limits;
    private final RealmModel realm;
    private final RecoveryConfig config;

    FindLimits(RateLimits limits, RealmModel realm, RecoveryConfig config) {
        this.limits = limits;
        this.realm = realm;
        this.config = config;
    }

    /**
     * Counts one search, if it is allowed. The source first and the realm last: who is over the own share takes nothing
     * from others.
     *
     * @param typed whose account is looked for
     * @param source see {@link org.usercenter.auth.code.Source}
     */
    boolean take(String typed, String source) {
        String account = source + " " + SearchKey.of(typed).value();
        return List.of(
                        new Share("recovery.find.source", config.findsPerSource(), Duration.ofMinutes(10), source),
                        new Share("recovery.find.account", config.findsPerAccount(), Duration.ofHours(1), account),
                        new Share("recovery.find.realm", config.findsPerRealm(), Duration.ofHours(1), REALM))
                .stream()
                .allMatch(share -> limits.tryAcquire(realm, share.limit(), share.subject()));
    }

    private record Share(RateLimit limit, String subject) {
        Share(String name, int max, Duration window, String subject) {
            this(new RateLimit(name, max, window), subject);
        }
    }
}
