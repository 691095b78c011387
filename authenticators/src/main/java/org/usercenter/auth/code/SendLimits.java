package org.usercenter.auth.code;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.message.Channel;

/**
 * How many messages may be asked for. Known and unknown mobiles count alike.
 *
 * <p>Anybody can use up a mobile's messages for logins and registrations of an hour or day, since a login must be offered
 * to who has no account in this browser yet. Nobody has less than the specified share of a mobile at one address: that
 * would hit honest people, who mostly have one address, and hardly anybody with many. Recovery and binding therefore
 * have shares of their own, as a reserve; that of recovery for each source apart, so that nobody uses up the owner's
 * from one address. When many addresses together have used up a mobile's recovery, a reserve is left, two messages an hour,
 * for addresses that have not asked for any today: each further message costs a stranger another address, and the owner is
 * out only while he is the third in an hour. A mobile whose share is used up is not made to pause either. All of this holds
 * for mailboxes too.
 */
final class SendLimits {
    private static final Logger LOG = Logger.getLogger(SendLimits.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** Addresses that must use up their shares of a mobile's recovery before its owner has none. */
    private static final int RECOVERY_SOURCES = 5;
    /** Messages of an hour for addresses that are new to a mobile, after its recovery was used up. */
    private static final int RESERVE = 2;

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
        boolean reserve = purpose == CodePurpose.RECOVERY && !isFree(everywhere(receiver));
        List<Share> ofReceiver = reserve ? reserve(receiver, source) : ofReceiver(purpose, receiver, source);
        if (!ofReceiver.stream().allMatch(this::isFree)) {
            // Before the pause is taken, which is the same for every purpose.
            return Optional.of(new RequestResult.LimitReached());
        }
        if (!counters.tryAcquire(pause(receiver, settings), receiver.counted())) {
            return Optional.of(new RequestResult.TooSoon(Math.max(1, pauseLeft(receiver))));
        }
        boolean free = all(ofReceiver)
                && all(List.of(new Share(new RateLimit(kind + ".realm.day", settings.realmPerDay(), DAY), "realm")));
        if (free && !reserve && purpose == CodePurpose.RECOVERY) {
            Share known = known(receiver, source);
            // False for all but the first of a day.
            boolean first = counters.tryAcquire(known.limit(), known.subject());
            LOG.debugf("First message of a recovery for this address: %s", first);
        }
        return free ? Optional.empty() : Optional.of(new RequestResult.LimitReached());
    }

    /** Seconds until the mobile may get another message, as far as the pause between two is concerned. */
    int pauseLeft(CodeReceiver receiver) {
        return counters.secondsUntilFree(pause(receiver, settings), receiver.counted());
    }

    private boolean isFree(Share share) {
        return counters.secondsUntilFree(share.limit(), share.subject()) == 0;
    }

    private Share everywhere(CodeReceiver receiver) {
        return new Share(
                new RateLimit(
                        kind(receiver) + ".mobile.day.everywhere" + CodePurpose.RECOVERY.limitSuffix(),
                        RECOVERY_SOURCES * settings.mobilePerDay(),
                        DAY),
                receiver.counted());
    }

    /** One message a day: whether the address has had any. */
    private static Share known(CodeReceiver receiver, String source) {
        return new Share(
                new RateLimit(kind(receiver) + ".mobile.first" + CodePurpose.RECOVERY.limitSuffix(), 1, DAY),
                receiver.counted() + " " + source);
    }

    private static List<Share> reserve(CodeReceiver receiver, String source) {
        RateLimit hour =
                new RateLimit(kind(receiver) + ".mobile.reserve" + CodePurpose.RECOVERY.limitSuffix(), RESERVE, HOUR);
        return List.of(known(receiver, source), new Share(hour, receiver.counted()));
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
        return List.of(new Share(hour, here), new Share(day, here), everywhere(receiver));
    }

    private static String kind(CodeReceiver receiver) {
        return receiver.channel() == Channel.SMS ? "sms" : "email";
    }

    private static RateLimit pause(CodeReceiver receiver, CodeSettings settings) {
        return new RateLimit(kind(receiver) + ".mobile.pause", 1, Duration.ofSeconds(settings.pause()));
    }
}
