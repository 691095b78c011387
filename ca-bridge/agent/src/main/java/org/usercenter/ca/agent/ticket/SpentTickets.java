package org.usercenter.ca.agent.ticket;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

import org.usercenter.ca.agent.ticket.TicketRefusedException.Reason;

/**
 * Lets each ticket give one signature. A ticket is taken while a signature is under way, given back when none was made
 * (a wrong PIN may be typed again), and remembered until its end when one was.
 */
public final class SpentTickets {
    /** A day's worth at the allowed rate would still fit; what is over is refused rather than forgotten. */
    private static final int MAX = 10_000;

    private final InstantSource clock;
    private final Map<String, Long> expiries = new HashMap<>();

    public SpentTickets(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Takes a ticket.
     *
     * @throws TicketRefusedException with {@code REPLAYED} when it is taken or spent
     */
    public synchronized void take(Ticket ticket) throws TicketRefusedException {
        forgetExpired();
        if (expiries.size() >= MAX || expiries.putIfAbsent(key(ticket), ticket.expires()) != null) {
            throw new TicketRefusedException(Reason.REPLAYED);
        }
    }

    /** Makes a taken ticket usable again: no signature was made with it. */
    public synchronized void giveBack(Ticket ticket) {
        expiries.remove(key(ticket));
    }

    private void forgetExpired() {
        long now = clock.instant().getEpochSecond();
        Iterator<Long> each = expiries.values().iterator();
        while (each.hasNext()) {
            if (each.next() <= now) {
                each.remove();
            }
        }
    }

    private static String key(Ticket ticket) {
        return ticket.issuer() + "\n" + ticket.id();
    }
}
