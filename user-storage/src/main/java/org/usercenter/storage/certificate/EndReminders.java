package org.usercenter.storage.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.Outbox;

/** Tells accounts that a certificate of theirs ends (证书到期提醒), in the transaction of the two stores. */
public final class EndReminders {

    private final CertificateStore certificates;
    private final Outbox outbox;
    private final InstantSource clock;

    public EndReminders(CertificateStore certificates, Outbox outbox, InstantSource clock) {
        this.certificates = certificates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Those that are to be told of now at a step, in the order of their ends. Ask for the smallest step first; see
     * {@link CertificateStore#ending}.
     *
     * @param step days before the end
     * @param last the last one of the page before; null: the first page
     * @param max 1 to 1,000
     * @throws IllegalArgumentException when max is out of its range
     */
    public List<EndingCertificate> due(RealmModel realm, int step, @Nullable EndingCertificate last, int max) {
        Instant now = clock.instant();
        return certificates.ending(realm, now, now.plus(Duration.ofDays(step)), step, last, max);
    }

    /**
     * Writes a message for each that nobody else has told of meanwhile. Of any number of servers that try, one writes it,
     * and only if the transaction is committed.
     *
     * @param step days before the end
     * @param message words it
     * @return how many messages were written
     */
    public int remind(
            RealmModel realm, int step, List<EndingCertificate> due, Function<EndingCertificate, NewMessage> message) {
        int written = 0;
        for (EndingCertificate certificate : due) {
            if (certificates.markReminded(realm, certificate.bindingId(), step)) {
                outbox.write(realm, message.apply(certificate));
                written++;
            }
        }
        return written;
    }
}
