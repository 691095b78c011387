package org.usercenter.auth.code;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.limit.RateLimit;

/**
 * How many messages may be asked for. Known and unknown mobiles count alike.
 *
 * <p>Anybody can use up a mobile's messages for logins and registrations of an hour or day, since a login must be offered
 * to who has no account in this browser yet. Nobody has less than the specified share of a mobile at one address: that
 * would hit honest people, who mostly have one address, and hardly anybody with many. Recovery and binding therefore
 * have shares of their own, as a reserve, and a mobile whose share is used up is not made to pause either.
 */
final class SendLimits {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Counts in one realm. */
    interface Counters {
        boolean tryAcquire(RateLimit limit, String subject);

        int secondsUntilFree(RateLimit limit, String subject);
    }

    private record Share(RateLimit limit, String subject) {}

    private final Counters counters;
    private final CodeSettings settings;

    SendLimits(Counters counters, CodeSettings settings) {
        this.counters = counters;
        this.settings = settings;
    }

    /**
     * Counts one message.
     *
     * @param source address that asks, see {@link Source}
     * @return why there may be none; empty when there may
     */
    Optional<RequestResult> acquire(CodePurpose purpose, MobileNumber mobile, String source) {
        int wait = pauseLeft(mobile);
        if (wait > 0) {
            return Optional.of(new RequestResult.TooSoon(wait));
        }
        // The source first and the realm last: who is over the own share takes nothing from others.
        if (!all(List.of(
                new Share(new RateLimit("sms.source.hour", settings.sourcePerHour(), HOUR), source),
                new Share(new RateLimit("sms.source.day", settings.sourcePerDay(), DAY), source)))) {
            return Optional.of(new RequestResult.LimitReached());
        }
        List<Share> ofMobile = List.of(
                new Share(
                        new RateLimit("sms.mobile.hour" + purpose.limitSuffix(), settings.mobilePerHour(), HOUR),
                        mobile.e164()),
                new Share(
                        new RateLimit("sms.mobile.day" + purpose.limitSuffix(), settings.mobilePerDay(), DAY),
                        mobile.e164()));
        if (ofMobile.stream().anyMatch(share -> counters.secondsUntilFree(share.limit(), share.subject()) > 0)) {
            // Before the pause is taken, which is the same for every purpose.
            return Optional.of(new RequestResult.LimitReached());
        }
        if (!counters.tryAcquire(pause(), mobile.e164())) {
            return Optional.of(new RequestResult.TooSoon(Math.max(1, pauseLeft(mobile))));
        }
        boolean free = all(ofMobile)
                && all(List.of(new Share(new RateLimit("sms.realm.day", settings.realmPerDay(), DAY), "realm")));
        return free ? Optional.empty() : Optional.of(new RequestResult.LimitReached());
    }

    /** Seconds until the mobile may get another message, as far as the pause between two is concerned. */
    int pauseLeft(MobileNumber mobile) {
        return counters.secondsUntilFree(pause(), mobile.e164());
    }

    private boolean all(List<Share> shares) {
        return shares.stream().allMatch(share -> counters.tryAcquire(share.limit(), share.subject()));
    }

    private RateLimit pause() {
        return new RateLimit("sms.mobile.pause", 1, Duration.ofSeconds(settings.pause()));
    }
}
