package org.usercenter.ca.agent.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.config.Site;
import org.usercenter.ca.agent.driver.Drivers;
import org.usercenter.ca.agent.driver.FoundKey;
import org.usercenter.ca.agent.journal.Journal;
import org.usercenter.ca.agent.signing.LoginText;
import org.usercenter.ca.agent.signing.SignatureCheck;
import org.usercenter.ca.agent.ticket.SpentTickets;
import org.usercenter.ca.agent.ticket.Ticket;
import org.usercenter.ca.agent.ticket.TicketRefusedException;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;
import org.usercenter.ca.agent.token.Tries;
import org.usercenter.ca.agent.window.Pin;
import org.usercenter.ca.agent.window.PinAnswer;
import org.usercenter.ca.agent.window.PinPrompt;
import org.usercenter.ca.agent.window.PinRequest;

/** Lists keys and makes signatures for verified tickets. One person is asked one question at a time. */
public final class SigningService {
    /** How long a person is asked. */
    public static final Duration MAX_WINDOW = Duration.ofSeconds(60);

    private final Drivers drivers;
    private final Map<Origin, Site> sites;
    private final SpentTickets spent;
    private final SignatureCheck check;
    private final Journal journal;
    private final InstantSource clock;
    private final Semaphore window = new Semaphore(1);

    public SigningService(
            Drivers drivers, Map<Origin, Site> sites, SignatureCheck check, Journal journal, InstantSource clock) {
        this.drivers = drivers;
        this.sites = Map.copyOf(sites);
        this.spent = new SpentTickets(clock);
        this.check = check;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether any vendor's library is installed. */
    public boolean hasDrivers() {
        return !drivers.isEmpty();
    }

    /**
     * Keys that the ticket's server can use, read anew.
     *
     * @param failed whether a library could not tell its keys
     */
    public record Keys(List<FoundKey> keys, boolean failed) {}

    /** Reads all keys. */
    public Keys keys(Ticket ticket) {
        Drivers.Listing listing = drivers.list();
        listing.failures()
                .forEach((driver, failure) ->
                        journal.note("driver " + driver.profile().id(), String.valueOf(failure.getMessage())));
        List<FoundKey> wanted = listing.keys().stream()
                .filter(found -> ticket.wants(found.key().certificate().issuer()))
                .toList();
        return new Keys(wanted, !listing.failures().isEmpty());
    }

    /**
     * Asks the person and signs the login text. The ticket gives one signature; when there is none it may be used again.
     *
     * @throws TicketRefusedException when the ticket was used, or its time ran out meanwhile
     * @throws SignFailedException when there is no signature for another reason
     */
    public MadeSignature sign(Ticket ticket, String keyId, PinPrompt prompt)
            throws TicketRefusedException, SignFailedException {
        if (!window.tryAcquire()) {
            throw failed(ticket, Optional.empty(), new TokenException(Failure.BUSY, "A question is open"));
        }
        try {
            spent.take(ticket);
            boolean made = false;
            try {
                FoundKey found = find(ticket, keyId);
                byte[] signature = signAsked(ticket, found, prompt);
                made = true;
                return verified(ticket, found, signature);
            } finally {
                if (!made) {
                    spent.giveBack(ticket);
                }
            }
        } finally {
            window.release();
        }
    }

    private FoundKey find(Ticket ticket, String keyId) throws SignFailedException {
        Optional<FoundKey> found = keys(ticket).keys().stream()
                .filter(key -> key.id().equals(keyId))
                .findFirst();
        return found.orElseThrow(
                () -> failed(ticket, found, new TokenException(Failure.NO_KEY, "No such key is plugged in")));
    }

    private byte[] signAsked(Ticket ticket, FoundKey found, PinPrompt prompt)
            throws TicketRefusedException, SignFailedException {
        try {
            return sign(ticket, found, prompt);
        } catch (TokenException e) {
            throw failed(ticket, Optional.of(found), e);
        }
    }

    private byte[] sign(Ticket ticket, FoundKey found, PinPrompt prompt) throws TokenException, TicketRefusedException {
        Tries tries = found.key().tries();
        if (tries.isLocked()) {
            throw new TokenException(Failure.PIN_LOCKED, "No tries left", tries);
        }
        PinAnswer answer = prompt.ask(request(ticket, found));
        if (answer instanceof PinAnswer.Typed typed) {
            try (Pin pin = typed.pin()) {
                SignOrder order = order(ticket, found.key(), typed.lastTryConfirmed());
                order.requireTryAllowed(tries);
                ticket.requireAlive(clock);
                if (!pin.isPlausible()) {
                    throw new TokenException(Failure.PIN_INVALID, "Not a PIN", tries);
                }
                return sign(found, order, pin);
            }
        }
        if (answer instanceof PinAnswer.OnKeypad keypad) {
            SignOrder order = order(ticket, found.key(), keypad.lastTryConfirmed());
            order.requireTryAllowed(tries);
            ticket.requireAlive(clock);
            return found.driver().sign(order, null);
        }
        throw new TokenException(Failure.CANCELLED, "The person refused or did not answer", tries);
    }

    private static byte[] sign(FoundKey found, SignOrder order, Pin pin) throws TokenException {
        byte[] bytes = pin.toBytes();
        try {
            return found.driver().sign(order, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private PinRequest request(Ticket ticket, FoundKey found) {
        Site site = sites.get(ticket.origin());
        if (site == null) {
            throw new IllegalArgumentException("A ticket for a site that is not allowed");
        }
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(ticket.expires()));
        Duration time = left.compareTo(MAX_WINDOW) < 0 ? left : MAX_WINDOW;
        return new PinRequest(
                site, ticket.purpose(), found.key(), found.driver().profile(), time);
    }

    private static SignOrder order(Ticket ticket, TokenKey key, boolean lastTryConfirmed) {
        return new SignOrder(
                key.locator(),
                key.certificate(),
                LoginText.of(ticket, key.certificate()).bytes(),
                lastTryConfirmed);
    }

    private MadeSignature verified(Ticket ticket, FoundKey found, byte[] signature) throws SignFailedException {
        LoginText text = LoginText.of(ticket, found.key().certificate());
        if (!check.isGenuine(found.key().certificate(), text, signature)) {
            TokenException why = new TokenException(
                    Failure.DRIVER_FAILED, "The signature is wrong; the driver's profile may not fit");
            throw failed(ticket, Optional.of(found), why);
        }
        note(ticket, Optional.of(found), "SIGNED", "");
        return new MadeSignature(found.key().certificate(), signature);
    }

    private SignFailedException failed(Ticket ticket, Optional<FoundKey> found, TokenException why) {
        note(ticket, found, why.failure().name(), String.valueOf(why.getMessage()));
        return new SignFailedException(
                why, found.flatMap(key -> key.driver().profile().hotline()));
    }

    private void note(Ticket ticket, Optional<FoundKey> found, String result, String detail) {
        Optional<String> fingerprint = found.map(key -> key.key().certificate().fingerprint());
        journal.signature(ticket.origin().value(), ticket.purpose().id(), fingerprint, result, detail);
    }
}
