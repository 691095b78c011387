package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.driver.FoundKey;
import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.session.SigningService;
import org.usercenter.ca.agent.ticket.Ticket;
import org.usercenter.ca.agent.ticket.TicketRefusedException;
import org.usercenter.ca.agent.ticket.TicketVerifier;
import org.usercenter.ca.agent.token.TokenKey;
import org.usercenter.ca.agent.window.PinPrompt;

import com.sun.net.httpserver.HttpExchange;

/** The calls for pages of allowed sites; the caller's origin is known to be one. */
final class Api {
    /** The question and all that follows it, so that one call is enough. */
    private static final Duration RESULT = SigningService.MAX_WINDOW.plus(PinPages.SIGNATURE);

    private final TicketVerifier tickets;
    private final SigningService signing;
    private final PinPages pinPages;
    private final Optional<PinPrompt> window;
    private final String version;
    private final int protocol;

    /** @param window empty where PINs are asked for on pages */
    Api(
            TicketVerifier tickets,
            SigningService signing,
            PinPages pinPages,
            Optional<PinPrompt> window,
            String version,
            int protocol) {
        this.tickets = tickets;
        this.signing = signing;
        this.pinPages = pinPages;
        this.window = window;
        this.version = version;
        this.protocol = protocol;
    }

    void info(HttpExchange exchange) throws IOException, HttpFailure {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        boolean body = length != null && !length.equals("0");
        if (body || exchange.getRequestHeaders().containsKey("Transfer-Encoding")) {
            throw new HttpFailure(400, "BAD_REQUEST");
        }
        Reply.json(
                exchange,
                200,
                JsonObject.builder()
                        .put("version", version)
                        .put("protocol", protocol)
                        .put("drivers", signing.hasDrivers())
                        .put("pinPage", window.isEmpty()));
    }

    void certificates(HttpExchange exchange, Origin site) throws IOException, HttpFailure {
        JsonObject request = Body.json(exchange);
        Optional<Ticket> ticket = ticket(exchange, request, site);
        if (ticket.isEmpty()) {
            return;
        }
        SigningService.Keys keys = signing.keys(ticket.get());
        List<Map<String, Object>> certificates = new ArrayList<>();
        keys.keys().forEach(found -> certificates.add(describe(found)));
        Reply.json(
                exchange,
                200,
                JsonObject.builder()
                        .put("certificates", certificates)
                        .put("drivers", signing.hasDrivers())
                        .put("failed", keys.failed()));
    }

    private static Map<String, Object> describe(FoundKey found) {
        TokenKey key = found.key();
        JsonObject.Builder described = JsonObject.builder()
                .put("key", found.id())
                .put(
                        "certificate",
                        Base64.getEncoder().encodeToString(key.certificate().der()))
                .put("algorithm", key.certificate().kind().algorithm())
                .put("holder", key.certificate().holderName())
                .put("issuer", key.certificate().issuerName())
                .put("notBefore", key.certificate().notBefore().toString())
                .put("notAfter", key.certificate().notAfter().toString())
                .put("device", key.label())
                .put("vendor", found.driver().profile().id());
        key.tries().left().ifPresent(left -> described.put("left", left));
        key.tries().atMost().ifPresent(atMost -> described.put("atMost", atMost));
        key.tries().max().ifPresent(max -> described.put("max", max));
        return described
                .put("low", key.tries().low())
                .putIfPresent("hotline", found.driver().profile().hotline())
                .toMap();
    }

    void sign(HttpExchange exchange, Origin site) throws IOException, HttpFailure {
        JsonObject request = Body.json(exchange);
        String key = text(request, "key");
        Optional<Ticket> ticket = ticket(exchange, request, site);
        if (ticket.isEmpty()) {
            return;
        }
        Optional<Outcome> shown = window.flatMap(prompt -> Outcome.inWindow(signing, ticket.get(), key, prompt));
        if (shown.isPresent()) {
            answer(exchange, shown.get());
            return;
        }
        PinPage page = pinPages.begin(ticket.get(), key, false);
        Optional<Outcome> over = page.awaitOutcome(Duration.ZERO);
        if (over.isPresent()) {
            pinPages.forget(page);
            answer(exchange, over.get());
            return;
        }
        String host = exchange.getRequestHeaders().getFirst("Host");
        Reply.json(
                exchange,
                202,
                JsonObject.builder()
                        .put("code", "PIN_PAGE")
                        .put("page", "http://" + host + PinPages.PATH + page.id())
                        .put("handle", page.handle()));
    }

    /** Waits for the end of a signature whose PIN is asked for on a page. */
    void result(HttpExchange exchange, Origin site) throws IOException, HttpFailure {
        String handle = text(Body.json(exchange), "handle");
        PinPage page = pinPages.byHandle(handle)
                .filter(candidate -> candidate.ticket().origin().equals(site))
                .orElseThrow(() -> new HttpFailure(404, "NOT_FOUND"));
        Optional<Outcome> outcome = page.awaitOutcome(RESULT);
        if (outcome.isEmpty()) {
            throw new HttpFailure(503, "NOT_YET");
        }
        pinPages.forget(page);
        answer(exchange, outcome.get());
    }

    /** The ticket; empty when the refusal is answered already. */
    private Optional<Ticket> ticket(HttpExchange exchange, JsonObject request, Origin site)
            throws IOException, HttpFailure {
        try {
            Ticket ticket = tickets.verify(text(request, "ticket"), site);
            if (ticket.minAgent() > protocol) {
                answer(exchange, Outcome.tooOld(protocol));
                return Optional.empty();
            }
            return Optional.of(ticket);
        } catch (TicketRefusedException e) {
            answer(exchange, Outcome.of(e));
            return Optional.empty();
        }
    }

    private static void answer(HttpExchange exchange, Outcome outcome) throws IOException {
        Reply.json(exchange, outcome.status(), outcome.json());
    }

    private static String text(JsonObject request, String name) throws HttpFailure {
        try {
            return request.text(name);
        } catch (InvalidJsonException e) {
            throw new HttpFailure(400, "BAD_REQUEST");
        }
    }
}
