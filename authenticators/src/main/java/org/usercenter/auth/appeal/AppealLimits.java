package org.usercenter.auth.appeal;

import java.time.Duration;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/** How often somebody may appeal and look after an appeal. What exists and what does not counts alike. */
final class AppealLimits {
    private static final String REALM = "realm";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LOOKS = Duration.ofMinutes(10);

    private final RateLimits limits;
    private final RealmModel realm;
    private final AppealConfig config;

    AppealLimits(RateLimits limits, RealmModel realm, AppealConfig config) {
        this.limits = limits;
        this.realm = realm;
        this.config = config;
    }

    /**
     * Counts an appeal that is begun, if it is allowed. The source first: who is over the own share takes nothing from
     * others.
     *
     * @param account what was named, see {@link AppealDraft#account}
     */
    boolean begin(String source, String account) {
        return take("appeal.source", config.perSource(), DAY, source)
                && take("appeal.account", config.perAccount(), DAY, source + " " + account);
    }

    /** Counts an appeal that is submitted, if it is allowed. */
    boolean submit(MobileNumber contact) {
        return take("appeal.mobile", config.perMobile(), DAY, contact.e164())
                && take("appeal.realm", config.perRealm(), DAY, REALM);
    }

    /** Counts a receipt number that is asked for, if it is allowed. */
    boolean look(String source) {
        return take("appeal.look", config.looksPerSource(), LOOKS, source);
    }

    private boolean take(String name, int max, Duration window, String subject) {
        return limits.tryAcquire(realm, new RateLimit(name, max, window), subject);
    }
}
