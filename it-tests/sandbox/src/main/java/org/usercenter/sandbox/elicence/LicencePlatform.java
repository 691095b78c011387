package org.usercenter.sandbox.elicence;

import java.net.URI;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.ca.CertificateAuthority;
import org.usercenter.sandbox.scan.PhoneOwner;
import org.usercenter.sandbox.scan.PlatformKeys;
import org.usercenter.sandbox.scan.PushMode;
import org.usercenter.sandbox.scan.Pushes;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Signatures;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.scan.Tickets;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The platform itself: logins that wait, what the person with the phone does to them, and the pushes about it. */
public final class LicencePlatform implements AutoCloseable {
    private final Tickets<LicenceRequest, Map<String, Object>> tickets;
    private final LicenceResults results;
    private final Enterprises enterprises;
    private final Pushes pushes = new Pushes(
            "licence-pushes", Set.of(PushMode.OK, PushMode.LOST, PushMode.DUPLICATE, PushMode.WRONG_SIGNATURE));
    private final Signatures signatures;
    private final PrivateKey key;
    private final PublicKey integrator;
    private final Provider provider;
    private final Clock clock;
    private final Json json;
    private volatile boolean sealed = true;

    /** @param authority issues the licences' certificates */
    public LicencePlatform(
            CertificateAuthority authority, Enterprises enterprises, Provider provider, Clock clock, Json json) {
        PlatformKeys keys = new PlatformKeys(provider);
        this.tickets = new Tickets<>(clock);
        this.results = new LicenceResults(tickets, authority, provider);
        this.enterprises = enterprises;
        this.signatures = new Signatures(provider);
        this.key = keys.privateKey("elic-platform");
        this.integrator = keys.publicKey("elic-integrator");
        this.provider = provider;
        this.clock = clock;
        this.json = json;
    }

    Provider provider() {
        return provider;
    }

    /** The key under which the integrator is known. */
    PublicKey integrator() {
        return integrator;
    }

    Clock clock() {
        return clock;
    }

    Enterprises enterprises() {
        return enterprises;
    }

    Pushes pushes() {
        return pushes;
    }

    /** Whether results go out in an envelope rather than in the clear. */
    boolean isSealed() {
        return sealed;
    }

    void setSealed(boolean wanted) {
        sealed = wanted;
    }

    Optional<Ticket<LicenceRequest, Map<String, Object>>> open(LicenceRequest request, Duration life) {
        return tickets.open(request.bizNo(), request, life);
    }

    public Optional<Ticket<LicenceRequest, Map<String, Object>>> find(String bizNo) {
        return tickets.find(bizNo);
    }

    List<Map<String, Object>> summaries() {
        return tickets.open().stream().map(Ticket::summary).toList();
    }

    /** The app has read the code; the first time the integrator hears of it. Says whether the login is still open. */
    public boolean scan(String bizNo, String operator, String entName) {
        boolean first =
                tickets.find(bizNo).filter(t -> t.state() == ScanState.WAITING).isPresent();
        boolean open = tickets.scan(bizNo, PhoneOwner.masked(operator), entName);
        if (first && open) {
            push(bizNo, ScanState.SCANNED);
        }
        return open;
    }

    /** The person agrees; says whether the login was still open. */
    public boolean confirm(String bizNo, LicenceChoice choice) {
        Optional<Ticket<LicenceRequest, Map<String, Object>>> ticket =
                tickets.find(bizNo).filter(t -> t.state().isOpen());
        if (ticket.isEmpty()) {
            return false;
        }
        Map<String, Object> result = results.result(ticket.get().request(), choice);
        String holder = choice.enterprise().name();
        boolean ended = tickets.confirm(bizNo, choice.maskedOperator(), holder, result);
        if (ended) {
            push(bizNo, ScanState.CONFIRMED);
        }
        return ended;
    }

    /** The person refuses, or the time is made to be over; says whether the login was still open. */
    public boolean end(String bizNo, ScanState how) {
        boolean ended = tickets.end(bizNo, how);
        if (ended) {
            push(bizNo, how);
        }
        return ended;
    }

    /** Counts a wrong PIN; too many of them refuse the login. Says how many tries are left. */
    public int wrongPin(String bizNo) {
        tickets.wrongPin(bizNo);
        int wrong = tickets.find(bizNo).map(Ticket::wrongPins).orElse(Tickets.MOST_WRONG_PINS);
        if (wrong >= Tickets.MOST_WRONG_PINS) {
            end(bizNo, ScanState.REFUSED);
        }
        return Math.max(0, Tickets.MOST_WRONG_PINS - wrong);
    }

    /** Number of a state in the platform's interface. */
    static int number(ScanState state) {
        return switch (state) {
            case WAITING -> 0;
            case SCANNED -> 1;
            case CONFIRMED -> 2;
            case REFUSED -> 3;
            case EXPIRED -> 4;
        };
    }

    private void push(String bizNo, ScanState state) {
        String target = find(bizNo).map(t -> t.request().callbackUrl()).orElse("");
        if (target.isEmpty()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("bizNo", bizNo);
        body.put("status", number(state));
        body.put("ts", clock.millis());
        Map<String, String> fields = new LinkedHashMap<>();
        body.forEach((name, value) -> fields.put(name, String.valueOf(value)));
        PrivateKey signing = pushes.mode() == PushMode.WRONG_SIGNATURE ? signatures.stranger() : key;
        body.put("sign", signatures.sign(signing, Signatures.canonical(fields)));
        pushes.send(new Pushes.Push(URI.create(target), "application/json", json.write(body), this::isTaken));
    }

    private boolean isTaken(String answer) {
        try {
            JsonNode code = json.read(answer).path("code");
            return code.asText("").equals("0");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Forgets every login and script; enterprises stay. */
    public void reset() {
        tickets.clear();
        results.reset();
        pushes.reset();
        sealed = true;
    }

    @Override
    public void close() {
        pushes.close();
    }
}
