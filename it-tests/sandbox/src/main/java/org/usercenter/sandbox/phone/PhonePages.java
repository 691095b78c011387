package org.usercenter.sandbox.phone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** The phone: messages of every mobile, newest first, and the same as JSON for tests. */
public final class PhonePages {
    private static final int SHOWN = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final String MESSAGE =
            """
            <li class="message"><p class="meta"><strong>%s</strong><span>%s · %s</span></p><p>%s</p>%s</li>
            """;
    private static final String CODE =
            """
            <p class="code"><output>%s</output><button type="button" class="btn" data-copy="%s" data-done="%s">%s</button></p>
            """;

    /** Apps that scan login codes: address, sign, key of the name. */
    private static final List<List<String>> APPS = List.of(
            List.of("/phone/licence", "照", "app.licence"),
            List.of("/phone/shared-ca", "证", "app.shared-ca"),
            List.of("/phone/mail", "邮", "app.mail"));

    private final Inbox inbox;
    private final Layout layout;
    private final Json json;

    public PhonePages(Inbox inbox, Layout layout, Json json) {
        this.inbox = inbox;
        this.layout = layout;
        this.json = json;
    }

    public void register(Javalin app) {
        app.get("/phone", this::page);
        app.get(
                "/phone/messages.json",
                ctx -> json.answer(
                        ctx, messages(ctx).stream().map(PhonePages::asJson).toList()));
    }

    private List<TextMessage> messages(Context ctx) {
        String mobile = mobile(ctx);
        return mobile.isEmpty() ? inbox.all() : inbox.of(mobile);
    }

    private static String mobile(Context ctx) {
        String typed = ctx.queryParam("mobile");
        // A plus sign that was not escaped in the address arrives as a blank.
        return typed == null || typed.isBlank() ? "" : Inbox.e164(typed.replaceFirst("^ (?=\\d{10})", "+"));
    }

    private static Map<String, Object> asJson(TextMessage m) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", m.id());
        message.put("mobile", m.mobile());
        message.put("provider", m.provider());
        message.put("template", m.template());
        message.put("text", m.text());
        message.put("code", m.code());
        message.put("sentAt", m.sentAt().toString());
        return message;
    }

    private void page(Context ctx) {
        View view = layout.view(ctx);
        String mobile = mobile(ctx);
        List<TextMessage> messages = messages(ctx);
        StringBuilder content = new StringBuilder();
        content.append("<section class=\"phone\">").append(apps(view));
        content.append("<h1>").append(view.text("phone.title"));
        content.append("</h1><p class=\"muted\">")
                .append(view.text("phone.help"))
                .append("</p>");
        content.append(choice(view, mobile));
        long newest = messages.isEmpty() ? 0 : messages.get(0).id();
        content.append("<div id=\"inbox\" aria-live=\"polite\" data-newest=\"%d\">".formatted(newest));
        if (messages.isEmpty()) {
            content.append("<p class=\"empty\">")
                    .append(view.text("phone.empty"))
                    .append("</p>");
        } else {
            content.append("<ul class=\"messages\">");
            messages.stream().limit(SHOWN).forEach(m -> content.append(message(view, m)));
            content.append("</ul>");
        }
        content.append("</div></section>");
        view.show("phone-page", view.plain("phone.title"), content.toString());
    }

    private static String apps(View view) {
        StringBuilder links = new StringBuilder("<nav class=\"apps\" aria-label=\"" + view.text("phone.apps") + "\">");
        APPS.forEach(app ->
                links.append("<a href=\"%s\" class=\"%s\"><span class=\"app-icon\" aria-hidden=\"true\">%s</span>%s</a>"
                        .formatted(app.get(0), app.get(2).replace('.', '-'), app.get(1), view.text(app.get(2)))));
        return links.append("</nav>").toString();
    }

    private String choice(View view, String chosen) {
        StringBuilder links =
                new StringBuilder("<nav class=\"chips\" aria-label=\"" + view.text("phone.numbers") + "\">");
        links.append(chip("/phone", view.text("phone.all"), chosen.isEmpty()));
        for (String mobile : inbox.mobiles().stream().limit(20).toList()) {
            String target = "/phone?mobile=" + URLEncoder.encode(mobile, StandardCharsets.UTF_8);
            links.append(chip(target, Html.escape(spaced(mobile)), mobile.equals(chosen)));
        }
        return links.append("</nav>").toString();
    }

    private static String chip(String target, String label, boolean here) {
        return "<a href=\"%s\"%s>%s</a>".formatted(target, here ? " aria-current=\"true\"" : "", label);
    }

    private static String message(View view, TextMessage m) {
        String code = Html.escape(m.code());
        String copy = m.code().isEmpty()
                ? ""
                : CODE.formatted(code, code, view.text("phone.copied"), view.text("phone.copy"));
        return MESSAGE.formatted(
                Html.escape(spaced(m.mobile())),
                view.text("phone.provider." + m.provider()),
                TIME.format(m.sentAt().atZone(ZoneId.systemDefault())),
                Html.escape(m.text()),
                copy);
    }

    private static String spaced(String mobile) {
        return mobile.replaceFirst("^\\+86(\\d{3})(\\d{4})(\\d{4})$", "+86 $1 $2 $3");
    }
}
