package org.usercenter.sandbox.wechat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.usercenter.sandbox.control.RecentMap;
import org.usercenter.sandbox.control.Secrets;

/** The QR codes shown last. */
final class QrTickets {
    /** Life of a QR code. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int CAPACITY = 1000;

    private final RecentMap<QrTicket> tickets = new RecentMap<>(CAPACITY);
    private final Clock clock;
    private final Secrets secrets;

    QrTickets(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    synchronized QrTicket open(URI callback, String state, boolean selfRedirect) {
        QrTicket ticket = new QrTicket(secrets.next(), callback, state, selfRedirect, clock.instant());
        tickets.put(ticket.uuid(), ticket);
        return ticket;
    }

    /** The ticket, which has become expired when its time is over. */
    synchronized Optional<QrTicket> find(String uuid) {
        return Optional.ofNullable(tickets.get(uuid)).map(this::aged);
    }

    /** The ticket with this uuid, or the newest one for {@code latest}. */
    Optional<QrTicket> findOrLatest(String uuid) {
        return uuid.equals("latest") ? newestFirst().stream().findFirst() : find(uuid);
    }

    synchronized List<QrTicket> newestFirst() {
        List<QrTicket> all = new ArrayList<>(tickets.values());
        Collections.reverse(all);
        all.forEach(this::aged);
        return all;
    }

    synchronized void reset() {
        tickets.values().forEach(t -> t.move(QrTicket.State.EXPIRED));
        tickets.clear();
    }

    private QrTicket aged(QrTicket ticket) {
        if (!ticket.created().plus(LIFE).isAfter(clock.instant())) {
            ticket.move(QrTicket.State.EXPIRED);
        }
        return ticket;
    }
}
