package org.usercenter.account.member;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.limit.RateLimit;

/** How many SMS an enterprise causes (短信配额): their numbers are whatever it typed. */
record SmsQuota(EnterpriseScope scope) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final RateLimit OF_ENTERPRISE = new RateLimit("member.sms.enterprise", 500, DAY);
    private static final RateLimit TO_NUMBER = new RateLimit("member.sms.number", 5, DAY);
    private static final RateLimit OF_REALM = new RateLimit("member.sms.realm", 20_000, DAY);

    /**
     * Counts an SMS to each of the mobiles, before they are written.
     *
     * @param mobiles E.164; null: none
     * @throws Refusal when there are too many
     */
    void acquire(@Nullable String... mobiles) {
        Call call = scope.call();
        for (String mobile : mobiles) {
            if (mobile != null) {
                // Who is over his own share takes nothing from others.
                call.acquire(OF_ENTERPRISE, scope.groupId());
                call.acquire(TO_NUMBER, mobile);
                call.acquire(OF_REALM, "realm");
            }
        }
    }

    /**
     * Counts nothing, and looks whether there would be an SMS left for a mobile.
     *
     * @param before how many go to others before
     * @throws Refusal when there are too many
     */
    void check(String mobile, int before) {
        check(OF_ENTERPRISE, scope.groupId(), before);
        check(TO_NUMBER, mobile, 0);
        check(OF_REALM, "realm", before);
    }

    private void check(RateLimit limit, String subject, int before) {
        Call call = scope.call();
        if (call.store().limits().left(call.realm(), limit, subject) <= before) {
            throw Refusal.tooMany(call.store().limits().secondsUntilFree(call.realm(), limit, subject));
        }
    }
}
