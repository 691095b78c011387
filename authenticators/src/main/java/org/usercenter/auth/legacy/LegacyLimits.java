package org.usercenter.auth.legacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/**
 * How often somebody may be wrong. Counted before the old system is asked, and given back when it was not in vain, so that
 * tries at the same moment cannot all pass. Nobody can use up from one address what the owner of an account needs; when
 * many addresses together have used up an account's share, one that has not been wrong today has a try left, so that the
 * owner's right pair passes and each guess costs a stranger another address.
 */
final class LegacyLimits {
    static final RateLimit BY_PAIR = new RateLimit("legacy.account-source.hour", 5, Duration.ofHours(1));
    static final RateLimit BY_SOURCE = new RateLimit("legacy.source.hour", 20, Duration.ofHours(1));
    static final RateLimit BY_ACCOUNT = new RateLimit("legacy.account.day", 50, Duration.ofDays(1));

    static final RateLimit FIRST = new RateLimit("legacy.account-source.first", 1, Duration.ofDays(1));

    private final RateLimits limits;
    private final RealmModel realm;
    private final List<Share> own;
    private final Share account;
    private final Share first;
    private List<Share> taken = List.of();

    private record Share(RateLimit limit, String subject) {}

    /** @param source see {@link org.usercenter.auth.code.Source} */
    LegacyLimits(RateLimits limits, RealmModel realm, String account, String source) {
        this.limits = limits;
        this.realm = realm;
        String name = account.toLowerCase(Locale.ROOT);
        this.own = List.of(new Share(BY_PAIR, source + " " + name), new Share(BY_SOURCE, source));
        this.account = new Share(BY_ACCOUNT, name);
        this.first = new Share(FIRST, source + " " + name);
    }

    /** Whether one more may be tried; if so it is counted. */
    boolean take() {
        List<Share> counted = new ArrayList<>();
        for (Share share : own) {
            if (!acquire(share, counted)) {
                giveBack(counted);
                return false;
            }
        }
        boolean fresh = acquire(first, counted);
        if (!acquire(account, counted) && !fresh) {
            giveBack(counted);
            return false;
        }
        taken = List.copyOf(counted);
        return true;
    }

    private boolean acquire(Share share, List<Share> counted) {
        boolean free = limits.tryAcquire(realm, share.limit(), share.subject());
        if (free) {
            counted.add(share);
        }
        return free;
    }

    /** It was right, or nobody could be asked. */
    void giveBack() {
        giveBack(taken);
        taken = List.of();
    }

    private void giveBack(List<Share> some) {
        some.forEach(share -> limits.giveBack(realm, share.limit(), share.subject()));
    }
}
