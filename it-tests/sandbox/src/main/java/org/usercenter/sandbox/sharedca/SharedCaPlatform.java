package org.usercenter.sandbox.sharedca;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.ca.Authorities;
import org.usercenter.sandbox.scan.Envelope;
import org.usercenter.sandbox.scan.PhoneOwner;
import org.usercenter.sandbox.scan.PlatformKeys;
import org.usercenter.sandbox.scan.PushMode;
import org.usercenter.sandbox.scan.Pushes;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.scan.Tickets;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** Front machine and app server together: logins that wait, what the person with the phone does, and the pushes about it. */
public final class SharedCaPlatform implements AutoCloseable {
    /** Number of the one trading platform, 11 characters. */
    static final String PLATFORM_CODE = "44030000001";

    static final String QR_TYPE = "13";
    private static final String OTHER_PLATFORM_CODE = "44030000002";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PUSH_PATH = "/uc-scan/push/uc-sharedca/receiveAppLogController/receiveScanData";

    private final Tickets<LoginRequest, LoginResult> tickets;
    private final LoginResults results;
    private final Enterprises enterprises;
    private final Pushes pushes = new Pushes(
            "shared-ca-pushes", Set.of(PushMode.OK, PushMode.LOST, PushMode.DUPLICATE, PushMode.WRONG_PLATFORM_CODE));
    private final PublicKey integrator;
    private final URI pushAddress;
    private final Provider provider;
    private final Json json;
    private volatile CmsForm form = CmsForm.USUAL;

    /** @param issuer the realm's address, behind which pushes go */
    public SharedCaPlatform(
            URI issuer, Authorities authorities, Enterprises enterprises, Provider provider, Clock clock, Json json) {
        this.tickets = new Tickets<>(clock);
        this.results = new LoginResults(tickets, authorities, provider, clock);
        this.enterprises = enterprises;
        this.integrator = new PlatformKeys(provider).publicKey("sharedca-integrator");
        this.pushAddress = URI.create(issuer + PUSH_PATH);
        this.provider = provider;
        this.json = json;
    }

    Enterprises enterprises() {
        return enterprises;
    }

    Pushes pushes() {
        return pushes;
    }

    CmsForm form() {
        return form;
    }

    void setForm(CmsForm wanted) {
        form = wanted;
    }

    Ticket<LoginRequest, LoginResult> open(String signOriVal, String algorithm, Duration life) {
        String tId = PLATFORM_CODE + UUID.randomUUID().toString().replace("-", "");
        return tickets.open(tId, new LoginRequest(tId, signOriVal, algorithm), life)
                .orElseThrow();
    }

    public Optional<Ticket<LoginRequest, LoginResult>> find(String tId) {
        return tickets.find(tId);
    }

    List<Map<String, Object>> summaries() {
        return tickets.open().stream().map(Ticket::summary).toList();
    }

    /** The app has read the code; the first time it is pushed. Says whether the login is still open. */
    public boolean scan(String tId, SignerChoice choice, boolean chosen) {
        boolean first =
                tickets.find(tId).filter(t -> t.state() == ScanState.WAITING).isPresent();
        boolean open = tickets.scan(tId, PhoneOwner.masked(choice.person()), chosen ? choice.holder() : "");
        if (first && open) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("tId", tId);
            payload.put("unifiedTransactionCode", chosen ? LoginResults.unifiedTransactionCode(choice) : "");
            payload.put("personalTransactionCode", LoginResults.personalTransactionCode(choice));
            payload.put("isScaned", "01");
            payload.put("qRCodeType", QR_TYPE);
            push("01", payload);
        }
        return open;
    }

    /** The person agrees; says whether the login was still open. */
    public boolean confirm(String tId, SignerChoice choice) {
        Optional<Ticket<LoginRequest, LoginResult>> ticket =
                tickets.find(tId).filter(t -> t.state().isOpen());
        if (ticket.isEmpty()) {
            return false;
        }
        LoginResult result = results.result(ticket.get().request(), choice, form);
        boolean ended = tickets.confirm(tId, PhoneOwner.masked(choice.person()), choice.holder(), result);
        if (ended) {
            push("02", result.login());
        }
        return ended;
    }

    /** The person refuses, or the time is made to be over. Neither is pushed. Says whether the login was still open. */
    public boolean end(String tId, ScanState how) {
        return tickets.end(tId, how);
    }

    /** Counts a wrong PIN; too many of them refuse the login. Says how many tries are left. */
    public int wrongPin(String tId) {
        tickets.wrongPin(tId);
        int wrong = tickets.find(tId).map(Ticket::wrongPins).orElse(Tickets.MOST_WRONG_PINS);
        if (wrong >= Tickets.MOST_WRONG_PINS) {
            end(tId, ScanState.REFUSED);
        }
        return Math.max(0, Tickets.MOST_WRONG_PINS - wrong);
    }

    private void push(String type, Map<String, Object> payload) {
        Envelope envelope = Envelope.seal(json.write(payload), integrator, provider);
        String data = json.write(Map.of("encrypt", envelope.data(), "desKey", envelope.encKey()));
        String code = pushes.mode() == PushMode.WRONG_PLATFORM_CODE ? OTHER_PLATFORM_CODE : PLATFORM_CODE;
        String body =
                "type=" + type + "&data=" + URLEncoder.encode(data, StandardCharsets.UTF_8) + "&platformCode=" + code;
        pushes.send(new Pushes.Push(pushAddress, FORM, body, this::isTaken));
    }

    private boolean isTaken(String answer) {
        try {
            JsonNode ret = json.read(answer).path("header").path("ret");
            return ret.asText("").equals("0");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Forgets every login and script; enterprises stay. */
    public void reset() {
        tickets.clear();
        results.reset();
        pushes.reset();
        form = CmsForm.USUAL;
    }

    @Override
    public void close() {
        pushes.close();
    }
}
