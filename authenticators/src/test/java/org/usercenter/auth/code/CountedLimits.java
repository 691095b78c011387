package org.usercenter.auth.code;

import java.util.HashMap;
import java.util.Map;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/** Limits whose windows never end. */
public class CountedLimits implements RateLimits {
    private final Map<String, Integer> used = new HashMap<>();

    /** Of what is never given back: trying to fails. */
    public static CountedLimits kept() {
        return new CountedLimits() {
            @Override
            public void giveBack(RealmModel realm, RateLimit limit, String subject) {
                throw new AssertionError("Is never given back");
            }
        };
    }

    @Override
    public boolean tryAcquire(RealmModel realm, RateLimit limit, String subject) {
        return left(realm, limit, subject) > 0 && used.merge(key(limit, subject), 1, Integer::sum) > 0;
    }

    @Override
    public void giveBack(RealmModel realm, RateLimit limit, String subject) {
        used.merge(key(limit, subject), -1, Integer::sum);
    }

    @Override
    public int left(RealmModel realm, RateLimit limit, String subject) {
        return limit.max() - used.getOrDefault(key(limit, subject), 0);
    }

    @Override
    public int secondsUntilFree(RealmModel realm, RateLimit limit, String subject) {
        return left(realm, limit, subject) > 0 ? 0 : 1;
    }

    private static String key(RateLimit limit, String subject) {
        return limit.name() + " " + subject;
    }
}
