package org.usercenter.sandbox.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.usercenter.sandbox.control.RecentMap;

/** The tickets of one platform; the oldest are forgotten. A ticket ends once, whoever comes first. */
public final class Tickets<Q, R> {
    private static final int CAPACITY = 20_000;
    /** Wrong PINs after which the app refuses the login. */
    public static final int MOST_WRONG_PINS = 5;

    private final Clock clock;
    private final Map<String, Ticket<Q, R>> byId = new RecentMap<>(CAPACITY);

    public Tickets(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a new ticket, or answers nothing when the id was used before. */
    public synchronized Optional<Ticket<Q, R>> open(String id, Q request, Duration life) {
        Ticket<Q, R> fresh = Ticket.open(id, request, clock.instant(), life);
        return byId.putIfAbsent(id, fresh) == null ? Optional.of(fresh) : Optional.empty();
    }

    public synchronized Optional<Ticket<Q, R>> find(String id) {
        return Optional.ofNullable(byId.computeIfPresent(id, (key, ticket) -> current(ticket)));
    }

    private Ticket<Q, R> current(Ticket<Q, R> ticket) {
        Instant now = clock.instant();
        return ticket.state().isOpen() && now.isAfter(ticket.expires()) ? ticket.in(ScanState.EXPIRED, now) : ticket;
    }

    /**
     * The phone has read the code. Scanned once more, it may name another holder.
     *
     * @return whether the ticket is still open
     */
    public boolean scan(String id, String who, String holder) {
        return change(id, ticket -> ticket.scanned(who, holder, clock.instant()));
    }

    /** The person has agreed; whether this ended the ticket. */
    public boolean confirm(String id, String who, String holder, R result) {
        return change(id, ticket -> ticket.confirmed(who, holder, result, clock.instant()));
    }

    /** The ticket ends without a result; whether this ended it. */
    public boolean end(String id, ScanState how) {
        return change(id, ticket -> ticket.in(how, clock.instant()));
    }

    /** Counts a wrong PIN of an open ticket. */
    public boolean wrongPin(String id) {
        return change(id, Ticket::wrongPin);
    }

    private synchronized boolean change(String id, UnaryOperator<Ticket<Q, R>> step) {
        Optional<Ticket<Q, R>> ticket = find(id).filter(t -> t.state().isOpen());
        ticket.ifPresent(t -> byId.put(id, step.apply(t)));
        return ticket.isPresent();
    }

    /** The newest ticket but this one. */
    public synchronized Optional<Ticket<Q, R>> another(String id) {
        return newestFirst().stream().filter(t -> !t.id().equals(id)).findFirst();
    }

    /** The open ones, newest first. */
    public synchronized List<Ticket<Q, R>> open() {
        return newestFirst().stream().filter(t -> t.state().isOpen()).toList();
    }

    private List<Ticket<Q, R>> newestFirst() {
        byId.replaceAll((id, ticket) -> current(ticket));
        List<Ticket<Q, R>> all = new ArrayList<>(byId.values());
        Collections.reverse(all);
        return all;
    }

    public synchronized void clear() {
        byId.clear();
    }
}
