package org.usercenter.sandbox.scan;

import java.security.Provider;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A platform whose app scans logins: those that wait, what the person with the phone does to them, and who hears of it.
 *
 * @param <Q> what the integrator asked for
 * @param <R> what the platform tells of a confirmed login
 * @param <C> what the person chose on the phone
 */
public abstract class PhonePlatform<Q, R, C> implements AutoCloseable {
    protected final Tickets<Q, R> tickets;
    private final Pushes pushes;
    private final Enterprises enterprises;
    private final PublicKey integrator;
    private final Provider provider;
    private final Json json;

    /**
     * Without logins.
     *
     * @param integrator the key under which the integrator is known
     */
    protected PhonePlatform(
            Pushes pushes, Enterprises enterprises, PublicKey integrator, Provider provider, Clock clock, Json json) {
        this.tickets = new Tickets<>(clock);
        this.pushes = pushes;
        this.enterprises = enterprises;
        this.integrator = integrator;
        this.provider = provider;
        this.json = json;
    }

    public final Provider provider() {
        return provider;
    }

    /** The key under which the integrator is known. */
    public final PublicKey integrator() {
        return integrator;
    }

    public final Enterprises enterprises() {
        return enterprises;
    }

    public final Pushes pushes() {
        return pushes;
    }

    protected final String write(Object value) {
        return json.write(value);
    }

    /** Keeps a new login; nothing when its number was used before. */
    protected final Optional<Ticket<Q, R>> open(String id, Q request, Duration life) {
        return tickets.open(id, request, life);
    }

    public final Optional<Ticket<Q, R>> find(String id) {
        return tickets.find(id);
    }

    /** The open logins, newest first, as the control API tells them. */
    public final List<Map<String, Object>> summaries() {
        return tickets.open().stream().map(Ticket::summary).toList();
    }

    /**
     * The app has read the code.
     *
     * @param who name of the person
     * @param holder who is to log in; empty: not chosen yet
     * @return whether the login is still open
     */
    protected final boolean scan(String id, String who, String holder, Runnable first) {
        boolean fresh =
                tickets.find(id).filter(t -> t.state() == ScanState.WAITING).isPresent();
        boolean open = tickets.scan(id, PhoneOwner.masked(who), holder);
        if (fresh && open) {
            first.run();
        }
        return open;
    }

    /** The person agrees; says whether the login was still open. */
    public final boolean confirm(String id, C choice) {
        Optional<Ticket<Q, R>> ticket = tickets.find(id).filter(t -> t.state().isOpen());
        if (ticket.isEmpty()) {
            return false;
        }
        R result = result(ticket.get().request(), choice);
        boolean ended = tickets.confirm(id, PhoneOwner.masked(person(choice)), holder(choice), result);
        if (ended) {
            confirmed(id, result);
        }
        return ended;
    }

    /** What is told of a login that is confirmed so. */
    protected abstract R result(Q request, C choice);

    /** Name of the person with the phone. */
    protected abstract String person(C choice);

    /** Name of who logs in. */
    protected abstract String holder(C choice);

    /** The integrator is to hear of it. */
    protected abstract void confirmed(String id, R result);

    /** The person refuses, or the time is made to be over; says whether the login was still open. */
    public final boolean end(String id, ScanState how) {
        boolean ended = tickets.end(id, how);
        if (ended) {
            ended(id, how);
        }
        return ended;
    }

    /** The integrator may hear of it. */
    protected abstract void ended(String id, ScanState how);

    /** Counts a wrong PIN; too many of them refuse the login. Says how many tries are left. */
    public final int wrongPin(String id) {
        tickets.wrongPin(id);
        int wrong = tickets.find(id).map(Ticket::wrongPins).orElse(Tickets.MOST_WRONG_PINS);
        if (wrong >= Tickets.MOST_WRONG_PINS) {
            end(id, ScanState.REFUSED);
        }
        return Math.max(0, Tickets.MOST_WRONG_PINS - wrong);
    }

    /** What an integrator answered to a push; null: no JSON. */
    protected final @Nullable JsonNode answer(String text) {
        try {
            return json.read(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Forgets every login and script; enterprises stay. */
    public void reset() {
        tickets.clear();
        pushes.reset();
    }

    @Override
    public final void close() {
        pushes.close();
    }
}
