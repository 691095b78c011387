package org.usercenter.auth.ca.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.usercenter.storage.certificate.EndingCertificate;

/**
 * Reminds accounts of the end of their certificates, realm by realm, the most urgent first, batch by batch, each in a
 * transaction of its own. Ends when its time is over and goes on at the next run, since it shares one thread with the
 * server's other scheduled tasks.
 */
final class Reminders {

    /** Certificates a transaction. */
    static final int BATCH = 100;

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Endings endings;
    private final ReminderConfig config;
    private final InstantSource clock;

    Reminders(Endings endings, ReminderConfig config, InstantSource clock) {
        this.endings = endings;
        this.config = config;
        this.clock = clock;
    }

    /** Returns how many messages were written. */
    int run() {
        Instant start = clock.instant();
        if (!config.awake(start)) {
            return 0;
        }
        Instant end = start.plus(LONGEST_RUN);
        int written = 0;
        for (String realm : endings.realms()) {
            for (int step : config.days()) {
                written += remind(realm, step, end);
            }
        }
        if (written > 0) {
            LOG.infof("%d accounts were reminded of the end of a certificate", written);
        }
        return written;
    }

    private int remind(String realm, int step, Instant end) {
        int written = 0;
        @Nullable EndingCertificate last = null;
        while (clock.instant().isBefore(end)) {
            List<EndingCertificate> due = endings.due(realm, step, last, BATCH);
            if (due.isEmpty()) {
                break;
            }
            written += remind(realm, step, due);
            last = due.get(due.size() - 1);
        }
        return written;
    }

    private int remind(String realm, int step, List<EndingCertificate> due) {
        try {
            return endings.remind(realm, step, due);
        } catch (RuntimeException e) {
            if (due.size() == 1) {
                LOG.errorf(
                        e,
                        "The account of certificate %s could not be reminded",
                        due.get(0).bindingId());
                return 0;
            }
            // One account's trouble must not keep the others of the batch from being reminded.
            return due.stream()
                    .mapToInt(each -> remind(realm, step, List.of(each)))
                    .sum();
        }
    }
}
