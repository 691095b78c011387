package org.usercenter.auth.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.usercenter.auth.registration.Quota.Share;
import org.usercenter.storage.limit.RateLimit;

/** Limits that hold across servers. */
final class StoredCheckLimits implements CheckLimits {

    /**
     * So many times what one registrant may is allowed for one document number, by whomever: enough that nobody with
     * one mobile uses up what its holder needs, and still an end to guessing the name.
     */
    static final int REGISTRANTS_PER_DOCUMENT = 4;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Quota quota;
    private final RateLimit byMobile;
    private final RateLimit byDocument;
    private final RateLimit bySource;
    private final RateLimit byRealm;

    /**
     * @param perMobile checks of one registrant in an hour; at least 1
     * @param perSource failed checks of one source in an hour; at least 1
     * @param perDay checks of the realm in a day; at least 1
     */
    StoredCheckLimits(Quota quota, int perMobile, int perSource, int perDay) {
        this.quota = quota;
        this.byMobile = new RateLimit("register.check.mobile.hour", perMobile, HOUR);
        this.byDocument = new RateLimit("register.check.document.hour", perMobile * REGISTRANTS_PER_DOCUMENT, HOUR);
        this.bySource = new RateLimit("register.check.source.hour", perSource, HOUR);
        this.byRealm = new RateLimit("register.check.realm.day", perDay, DAY);
    }

    @Override
    public Verdict take(Attempt attempt) {
        Optional<Share> reached = quota.take(shares(attempt));
        if (reached.isEmpty()) {
            return Verdict.FREE;
        }
        return reached.get().limit().equals(byRealm) ? Verdict.BUDGET_SPENT : Verdict.REACHED;
    }

    @Override
    public void giveBack(Attempt attempt) {
        quota.giveBack(shares(attempt));
    }

    @Override
    public void notFailed(Attempt attempt) {
        quota.giveBack(List.of(source(attempt)));
    }

    /** The registrant first and the realm last: who is over the own share takes nothing from others. */
    private List<Share> shares(Attempt attempt) {
        return List.of(
                new Share(byMobile, attempt.mobile()),
                new Share(byDocument, attempt.documentNumber()),
                source(attempt),
                new Share(byRealm, "realm"));
    }

    private Share source(Attempt attempt) {
        return new Share(bySource, attempt.source());
    }
}
