package org.usercenter.auth.realname.reverification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;
import org.usercenter.storage.realname.PendingCheck;

/**
 * Asks the authorities about those who wait, one after the other. When one cannot be reached, it will not be for the next
 * either, and only those for the other are asked about. Ends when its time is over, since it shares one thread with the
 * server's other scheduled tasks.
 */
final class Reverification {

    private static final Logger LOG = Logger.getLogger(Reverification.class);

    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Waiting waiting;
    private final Authorities authorities;
    private final ReverificationConfig config;
    private final Clock clock;

    /** Over those who wait. */
    Reverification(Waiting waiting, Authorities authorities, ReverificationConfig config, Clock clock) {
        this.waiting = waiting;
        this.authorities = authorities;
        this.config = config;
        this.clock = clock;
    }

    void run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        Set<Class<? extends Subject>> unreachable = new HashSet<>();
        for (PendingCheck pending : waiting.due(config.batch())) {
            if (!clock.instant().isBefore(end)) {
                return;
            }
            check(pending, unreachable);
        }
    }

    /** @param unreachable kinds that cannot be asked about now; receives another */
    private void check(PendingCheck pending, Set<Class<? extends Subject>> unreachable) {
        try {
            Optional<Subject> subject = subject(pending);
            if (subject.isPresent() && unreachable.contains(subject.get().getClass())) {
                return;
            }
            // Also what cannot be read: it is tried again after the pause, and keeps nobody waiting.
            Optional<PendingCheck> claimed = waiting.claim(pending, config.pause(pending.checks()));
            if (claimed.isPresent() && subject.isPresent() && !check(claimed.get(), subject.get())) {
                unreachable.add(subject.get().getClass());
            }
        } catch (RuntimeException e) {
            // One person's trouble must not keep the others waiting; it is tried again after the pause.
            LOG.errorf(e, "Real name of user %s could not be checked again", pending.userId());
        }
    }

    private Optional<Subject> subject(PendingCheck pending) {
        try {
            return waiting.subject(pending);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Who waits as user %s cannot be read", pending.userId());
            return Optional.empty();
        }
    }

    /** Whether the authority could be asked. */
    private boolean check(PendingCheck claimed, Subject subject) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Authorities.Verdict> verdict = authorities.ask(claimed.realmId(), subject, now);
        if (verdict.isEmpty()) {
            LOG.infof(
                    "The authority is still unreachable; user %s waits after %d checks",
                    claimed.userId(), claimed.checks());
            return false;
        }
        String outcome = verdict.get().outcome();
        boolean written = waiting.complete(claimed, subject, verdict.get().change(), outcome);
        LOG.infof(
                "Real name of user %s checked again: %s%s",
                claimed.userId(), outcome, written ? "" : ", dropped since the account has changed meanwhile");
        return true;
    }
}
