package org.usercenter.auth.code;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.message.Channel;

/**
 * How many messages may be asked for. Known and unknown mobiles count alike.
 *
 * <p>Anybody can use up a mobile's messages for logins and registrations of an hour or day, since a login must be offered
 * to who has no account in this browser yet. Nobody has less than the specified share of a mobile at one address: that
 * would hit honest people, who mostly have one address, and hardly anybody with many. Recovery and binding therefore
 * have shares of their own, as a reserve; that of recovery for each source apart, so that nobody uses up the owner's
 * from one address. A mobile whose share is used up is not made to pause either. All of this holds for mailboxes too.
 */
final class SendLimits {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** Addresses that must use up their shares of a mobile's recovery before its owner has none. */
    private static final int RECOVERY_SOURCES = 5;

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
    Optional<RequestResult> acquire(CodePurpose purpose, CodeReceiver receiver, String source) {
        int wait = pauseLeft(receiver);
        if (wait > 0) {
            return Optional.of(new RequestResult.TooSoon(wait));
        }
        String kind = kind(receiver);
        // The source first and the realm last: who is over the own share takes nothing from others.
        if (!all(List.of(
                new Share(new RateLimit(kind + ".source.hour", settings.sourcePerHour(), HOUR), source),
                new Share(new RateLimit(kind + ".source.day", settings.sourcePerDay(), DAY), source)))) {
            return Optional.of(new RequestResult.LimitReached());
        }
        List<Share> ofReceiver = ofReceiver(purpose, receiver, source);
        if (ofReceiver.stream().anyMatch(share -> counters.secondsUntilFree(share.limit(), share.subject()) > 0)) {
            // Before the pause is taken, which is the same for every purpose.
            return Optional.of(new RequestResult.LimitReached());
        }
        if (!counters.tryAcquire(pause(receiver, settings), receiver.counted())) {
            return Optional.of(new RequestResult.TooSoon(Math.max(1, pauseLeft(receiver))));
        }
        boolean free = all(ofReceiver)
                && all(List.of(new Share(new RateLimit(kind + ".realm.day", settings.realmPerDay(), DAY), "realm")));
        return free ? Optional.empty() : Optional.of(new RequestResult.LimitReached());
    }

    /** Seconds until the mobile may get another message, as far as the pause between two is concerned. */
    int pauseLeft(CodeReceiver receiver) {
        return counters.secondsUntilFree(pause(receiver, settings), receiver.counted());
    }

    private boolean all(List<Share> shares) {
        return shares.stream().allMatch(share -> counters.tryAcquire(share.limit(), share.subject()));
    }

    private List<Share> ofReceiver(CodePurpose purpose, CodeReceiver receiver, String source) {
        String kind = kind(receiver) + ".mobile";
        RateLimit hour = new RateLimit(kind + ".hour" + purpose.limitSuffix(), settings.mobilePerHour(), HOUR);
        RateLimit day = new RateLimit(kind + ".day" + purpose.limitSuffix(), settings.mobilePerDay(), DAY);
        String counted = receiver.counted();
        if (purpose != CodePurpose.RECOVERY) {
            return List.of(new Share(hour, counted), new Share(day, counted));
        }
        String here = counted + " " + source;
        RateLimit everywhere = new RateLimit(
                kind + ".day.everywhere" + purpose.limitSuffix(), RECOVERY_SOURCES * settings.mobilePerDay(), DAY);
        return List.of(new Share(hour, here), new Share(day, here), new Share(everywhere, counted));
    }

    private static String kind(CodeReceiver receiver) {
        return receiver.channel() == Channel.SMS ? "sms" : "email";
    }

    private static RateLimit pause(CodeReceiver receiver, CodeSettings settings) {
        return new RateLimit(kind(receiver) + ".mobile.pause", 1, Duration.ofSeconds(settings.pause()));
    }
}
