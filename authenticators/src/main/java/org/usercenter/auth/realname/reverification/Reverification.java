package org.usercenter.auth.realname.reverification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.usercenter.auth.realname.IdentityCheck;
import org.usercenter.auth.realname.PersonCheckResult;
import org.usercenter.auth.realname.PersonRealName;
import org.usercenter.storage.realname.PendingCheck;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.ReviewState;

/**
 * Asks the authority about those who wait, one after the other. A match gives level 2; anything else that the authority
 * says is for the operators' review. Ends when the authority cannot be reached, since it will not be for the next
 * either, and when its time is over, since it shares one thread with the server's other scheduled tasks.
 */
final class Reverification {

    private static final Logger LOG = Logger.getLogger(Reverification.class);

    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Waiting waiting;
    private final Function<String, IdentityCheck> authorities;
    private final ReverificationConfig config;
    private final Clock clock;

    /**
     * Over those who wait.
     *
     * @param authorities makes the authority of the realm with that id, closed after one question
     */
    Reverification(
            Waiting waiting, Function<String, IdentityCheck> authorities, ReverificationConfig config, Clock clock) {
        this.waiting = waiting;
        this.authorities = authorities;
        this.config = config;
        this.clock = clock;
    }

    void run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        for (PendingCheck pending : waiting.due(config.batch())) {
            if (!clock.instant().isBefore(end) || !check(pending)) {
                return;
            }
        }
    }

    /** Whether to go on with the next. */
    private boolean check(PendingCheck pending) {
        try {
            Optional<PendingCheck> claimed = waiting.claim(pending, config.pause(pending.checks()));
            Optional<Subject> subject = claimed.flatMap(waiting::subject);
            return subject.isEmpty() || check(claimed.orElseThrow(), subject.get());
        } catch (RuntimeException e) {
            // One person's trouble must not keep the others waiting; it is tried again after the pause.
            LOG.errorf(e, "Real name of user %s could not be checked again", pending.userId());
            return true;
        }
    }

    private boolean check(PendingCheck claimed, Subject subject) {
        PersonCheckResult result = ask(claimed.realmId(), subject);
        if (result instanceof PersonCheckResult.Unavailable) {
            LOG.infof(
                    "The authority is still unreachable; user %s waits after %d checks",
                    claimed.userId(), claimed.checks());
            return false;
        }
        String outcome = outcome(result);
        boolean written = waiting.complete(claimed, subject, change(result, subject), outcome);
        LOG.infof(
                "Real name of user %s checked again: %s%s",
                claimed.userId(), outcome, written ? "" : ", dropped since the account has changed meanwhile");
        return true;
    }

    private PersonCheckResult ask(String realmId, Subject subject) {
        IdentityCheck authority = authorities.apply(realmId);
        try {
            return authority.person(subject.name(), subject.document());
        } finally {
            authority.close();
        }
    }

    private RealNameChange change(PersonCheckResult result, Subject subject) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        return result instanceof PersonCheckResult.Match match
                ? PersonRealName.verified(match.evidence(), subject.documentValidUntil(), now)
                : PersonRealName.declared(ReviewState.REVIEW, now);
    }

    private static String outcome(PersonCheckResult result) {
        if (result instanceof PersonCheckResult.Match) {
            return "success";
        }
        if (result instanceof PersonCheckResult.Mismatch) {
            return "mismatch";
        }
        if (result instanceof PersonCheckResult.BadInput) {
            return "bad-input";
        }
        return result instanceof PersonCheckResult.NoRecord ? "no-record" : "not-covered";
    }
}
