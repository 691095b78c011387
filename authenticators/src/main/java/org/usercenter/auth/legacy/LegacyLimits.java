package org.usercenter.auth.legacy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/**
 * How often somebody may be wrong. Counted before the old system is asked, and given back when it was not in vain, so that
 * tries at the same moment cannot all pass. Nobody can use up from one address what the owner of an account needs.
 */
final class LegacyLimits {
    static final RateLimit BY_PAIR = new RateLimit("legacy.account-source.hour", 5, Duration.ofHours(1));
    static final RateLimit BY_SOURCE = new RateLimit("legacy.source.hour", 20, Duration.ofHours(1));
    static final RateLimit BY_ACCOUNT = new RateLimit("legacy.account.day", 50, Duration.ofDays(1));

    private final RateLimits limits;
    private final RealmModel realm;
    private final List<Share> shares;

    private record Share(RateLimit limit, String subject) {}

    /** @param source see {@link org.usercenter.auth.code.Source} */
    LegacyLimits(RateLimits limits, RealmModel realm, String account, String source) {
        this.limits = limits;
        this.realm = realm;
        String name = account.toLowerCase(Locale.ROOT);
        this.shares = List.of(
                new Share(BY_PAIR, source + " " + name), new Share(BY_SOURCE, source), new Share(BY_ACCOUNT, name));
    }

    /** Whether one more may be tried; if so it is counted. */
    boolean take() {
        for (int i = 0; i < shares.size(); i++) {
            if (!limits.tryAcquire(realm, shares.get(i).limit(), shares.get(i).subject())) {
                giveBack(shares.subList(0, i));
                return false;
            }
        }
        return true;
    }

    /** It was right, or nobody could be asked. */
    void giveBack() {
        giveBack(shares);
    }

    private void giveBack(List<Share> some) {
        some.forEach(share -> limits.giveBack(realm, share.limit(), share.subject()));
    }
}
