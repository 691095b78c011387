package org.usercenter.ca.agent.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.usercenter.ca.agent.config.Origin;
import org.usercenter.ca.agent.ticket.Ticket;
import org.usercenter.ca.agent.window.Texts;

import com.sun.net.httpserver.HttpExchange;

import static org.usercenter.ca.agent.http.Page.escape;

/** Parts that several pages share. */
final class PageTexts {
    private PageTexts() {}

    /** In the browser's language; in this PC's where the browser names none. */
    static Texts texts(HttpExchange exchange) {
        String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
        if (wanted == null || wanted.isBlank()) {
            return new Texts(Locale.getDefault());
        }
        boolean chinese = wanted.strip().toLowerCase(Locale.ROOT).startsWith("zh");
        return new Texts(chinese ? Locale.CHINESE : Locale.ENGLISH);
    }

    /** Who asks. */
    static String heading(Texts texts, String site, Origin origin) {
        return "<header><h1>" + escape(site) + "</h1><p>" + escape(origin.value()) + " " + escape(texts.get("asks"))
                + "</p></header>";
    }

    /** A page with one sentence. */
    static Page message(Texts texts, String text) {
        String body = "<header><h1>" + escape(texts.get("tray.name")) + "</h1></header><section><p role=\"status\">"
                + escape(text) + "</p></section>";
        return Page.of(texts, texts.get("title"), body);
    }

    /** The way back to the site, with the result in a form that sends itself. */
    static Page back(Texts texts, Ticket ticket, Outcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("jti", ticket.id());
        fields.put("sid", ticket.sid());
        fields.putAll(outcome.fields());
        StringBuilder form = new StringBuilder("<header><h1>")
                .append(escape(texts.get("page.back")))
                .append("</h1></header><form method=\"post\" action=\"")
                .append(escape(ticket.returnAddress()))
                .append("\"><p role=\"status\">")
                .append(escape(outcome.isSigned() ? "" : outcome.text(texts)))
                .append("</p>");
        fields.forEach((name, value) -> form.append("<input type=\"hidden\" name=\"")
                .append(escape(name))
                .append("\" value=\"")
                .append(escape(value.toString()))
                .append("\">"));
        form.append("<div class=\"row\"><button class=\"primary\">")
                .append(escape(texts.get("button.back")))
                .append("</button></div></form>");
        return Page.sending(texts, texts.get("title"), form.toString(), ticket.origin());
    }
}
