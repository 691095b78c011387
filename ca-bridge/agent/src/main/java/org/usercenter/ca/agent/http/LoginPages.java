package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.config.Site;
import org.usercenter.ca.agent.driver.FoundKey;
import org.usercenter.ca.agent.http.RateLimit.Kind;
import org.usercenter.ca.agent.session.SigningService;
import org.usercenter.ca.agent.ticket.Ticket;
import org.usercenter.ca.agent.ticket.TicketRefusedException;
import org.usercenter.ca.agent.ticket.TicketVerifier;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.window.PinPrompt;
import org.usercenter.ca.agent.window.Texts;

import com.sun.net.httpserver.HttpExchange;

import static org.usercenter.ca.agent.http.Page.escape;

/**
 * The way for browsers that do not let a page talk to the agent: the browser itself comes here with the ticket, the
 * person chooses and agrees, and the browser goes back with the result.
 */
final class LoginPages {
    /** Address of a choice, before its id. */
    static final String PATH = "/v1/login/";

    private final TicketVerifier tickets;
    private final SigningService signing;
    private final Map<Origin, Site> sites;
    private final PinPages pinPages;
    private final Optional<PinPrompt> window;
    private final int protocol;
    private final RateLimit limit;
    private final Sessions<Choice> choices = new Sessions<>();

    /** @param window empty where PINs are asked for on pages */
    LoginPages(
            TicketVerifier tickets,
            SigningService signing,
            Map<Origin, Site> sites,
            PinPages pinPages,
            Optional<PinPrompt> window,
            int protocol,
            RateLimit limit) {
        this.tickets = tickets;
        this.signing = signing;
        this.sites = sites;
        this.pinPages = pinPages;
        this.window = window;
        this.protocol = protocol;
        this.limit = limit;
    }

    /** A person before the choice of a certificate. */
    private record Choice(String id, String formToken, Ticket ticket) {}

    /**
     * Takes a ticket from a navigation.
     *
     * @param from the site, where the browser names it
     * @throws HttpFailure 429 when there were too many with a genuine ticket, or too many without
     */
    void begin(HttpExchange exchange, Optional<Origin> from, Form form, Texts texts) throws IOException, HttpFailure {
        String compact = form.text("ticket").orElse("");
        try {
            Ticket ticket =
                    from.isPresent() ? tickets.verify(compact, from.get()) : tickets.verifyForItsOwnSite(compact);
            limit.count(Kind.ANY);
            limit.count(Kind.LOGIN);
            if (ticket.minAgent() > protocol) {
                Reply.page(exchange, 409, PageTexts.message(texts, texts.get("page.old")));
            } else {
                choose(exchange, ticket, texts);
            }
        } catch (TicketRefusedException e) {
            limit.count(Kind.REFUSED);
            Reply.page(exchange, 401, PageTexts.message(texts, texts.get("page.ticket")));
        }
    }

    private void choose(HttpExchange exchange, Ticket ticket, Texts texts) throws IOException {
        Choice choice = new Choice(Page.nonce(), Page.nonce(), ticket);
        choices.put(choice.id(), choice);
        Site site = sites.get(ticket.origin());
        String name = site == null ? ticket.origin().value() : site.name().in(texts.locale());
        SigningService.Keys keys = signing.keys(ticket);
        StringBuilder body = new StringBuilder(PageTexts.heading(texts, name, ticket.origin()))
                .append("<form method=\"post\" action=\"")
                .append(PATH)
                .append(escape(choice.id()))
                .append("\"><input type=\"hidden\" name=\"form\" value=\"")
                .append(escape(choice.formToken()))
                .append("\"><p>")
                .append(escape(texts.get("field.purpose")))
                .append(" · ")
                .append(escape(texts.get("purpose." + ticket.purpose().id())))
                .append("</p>");
        body.append(keys.keys().isEmpty() ? nothing(texts, keys.failed()) : list(texts, keys));
        body.append("<div class=\"row\">")
                .append(PinForms.button(texts, "cancel", "button.cancel", false))
                .append(PinForms.button(texts, "again", "button.again", false));
        if (!keys.keys().isEmpty()) {
            body.append(PinForms.button(texts, "sign", "button.continue", true));
        }
        body.append("</div></form>");
        Reply.page(exchange, 200, Page.of(texts, texts.get("page.choose"), body.toString()));
    }

    private String nothing(Texts texts, boolean failed) {
        String key = failed ? "page.failed" : "page.none";
        String text = texts.get(signing.hasDrivers() ? key : "page.driver");
        return "<div class=\"warning\" role=\"status\">" + escape(text) + "</div>";
    }

    private static String list(Texts texts, SigningService.Keys keys) {
        StringBuilder list = new StringBuilder("<fieldset><legend>")
                .append(escape(texts.get("page.choose")))
                .append("</legend>");
        boolean first = true;
        for (FoundKey found : keys.keys()) {
            list.append("<label class=\"key\"><input type=\"radio\" name=\"key\" required value=\"")
                    .append(escape(found.id()))
                    .append(first ? "\" checked> " : "\"> ")
                    .append(escape(found.key().certificate().holderName()))
                    .append("<small>")
                    .append(escape(found.key().certificate().issuerName()))
                    .append(" · ")
                    .append(escape(texts.validity(found.key().certificate())))
                    .append("</small></label>");
            first = false;
        }
        return list.append("</fieldset>").toString();
    }

    /** Takes the choice; the sender is known to be a page of the agent. */
    void take(HttpExchange exchange, String id, Form form, Texts texts) throws IOException {
        Optional<Choice> found = choices.get(id);
        choices.remove(id);
        if (found.isEmpty() || !isTokenOf(found.get(), form)) {
            Reply.page(exchange, 410, PageTexts.message(texts, texts.get("page.over")));
            return;
        }
        Ticket ticket = found.get().ticket();
        switch (form.text("action").orElse("")) {
            case "again" -> choose(exchange, ticket, texts);
            case "sign" -> sign(exchange, ticket, form.text("key").orElse(""), texts);
            default -> Reply.page(exchange, 200, PageTexts.back(texts, ticket, Outcome.failed(Failure.CANCELLED)));
        }
    }

    private static boolean isTokenOf(Choice choice, Form form) {
        return MessageDigest.isEqual(
                choice.formToken().getBytes(StandardCharsets.US_ASCII),
                form.text("form").orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private void sign(HttpExchange exchange, Ticket ticket, String keyId, Texts texts) throws IOException {
        Optional<Outcome> shown = window.flatMap(prompt -> Outcome.inWindow(signing, ticket, keyId, prompt));
        if (shown.isPresent()) {
            Reply.page(exchange, 200, PageTexts.back(texts, ticket, shown.get()));
        } else {
            PinPage page = pinPages.begin(ticket, keyId, true);
            page.showOnce();
            pinPages.ask(exchange, page, texts);
        }
    }
}
