package org.usercenter.sandbox.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** A real SMTP server on the loopback address that keeps what it gets, and shows it as a mailbox. */
public final class MailStandIn implements AutoCloseable {
    private static final int CAPACITY = 500;
    private static final int SHOWN = 50;
    private static final String LETTER =
            """
            <li class="message"><p class="meta"><strong>%s</strong><span>%s</span></p><p class="mail-text">%s</p>%s</li>
            """;
    private static final String CODE =
            """
            <p class="code"><output>%s</output><button type="button" class="btn" data-copy="%s" data-done="%s">%s</button></p>
            """;

    private final Layout layout;
    private final Json json;
    private final int port;
    private GreenMail server;
    private boolean running = true;

    private MailStandIn(GreenMail server, Layout layout, Json json) {
        this.server = server;
        this.port = server.getSmtp().getPort();
        this.layout = layout;
        this.json = json;
    }

    /**
     * Starts the server.
     *
     * @param port 0 for any free one
     */
    public static MailStandIn start(int port, Layout layout, Json json) {
        return new MailStandIn(started(port), layout, json);
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** The TCP port it listens on. */
    public int port() {
        return port;
    }

    public void register(Javalin app) {
        app.get("/phone/mail", this::page);
        app.get("/phone/mail.json", ctx -> json.answer(ctx, letters(address(ctx))));
        app.get("/control/mail", ctx -> json.answer(ctx, state()));
        app.put("/control/mail", ctx -> {
            run(json.read(ctx.body()).path("running").asBoolean(true));
            json.answer(ctx, state());
        });
        app.delete("/control/mail", ctx -> {
            clear();
            json.answer(ctx, state());
        });
    }

    private synchronized Map<String, Object> state() {
        return Map.of("running", running, "port", port);
    }

    /** Runs again. */
    public void reset() {
        run(true);
    }

    private synchronized void run(boolean wanted) {
        if (wanted && !running) {
            server = started(port);
        } else if (!wanted && running) {
            server.stop();
        }
        running = wanted;
    }

    private synchronized void clear() {
        try {
            if (running) {
                server.purgeEmailFromAllMailboxes();
            }
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Context ctx) {
        String typed = ctx.queryParam("address");
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Newest first. */
    private synchronized List<Letter> letters(String address) {
        if (!running) {
            return List.of();
        }
        List<Letter> all = new ArrayList<>(Arrays.stream(server.getReceivedMessages())
                .map(Letter::of)
                .filter(letter -> address.isEmpty()
                        || letter.to().toLowerCase(Locale.ROOT).equals(address))
                .toList());
        if (all.size() > CAPACITY) {
            clear();
        }
        Collections.reverse(all);
        return all;
    }

    private void page(Context ctx) {
        View view = layout.view(ctx);
        List<Letter> letters = letters(address(ctx));
        StringBuilder content = new StringBuilder("<section class=\"phone\"><h1>" + view.text("app.mail"));
        content.append("</h1><p class=\"muted\">")
                .append(view.text("mail.help"))
                .append("</p>");
        content.append("<div id=\"inbox\" aria-live=\"polite\" data-newest=\"%d\">".formatted(letters.size()));
        if (letters.isEmpty()) {
            content.append("<p class=\"empty\">")
                    .append(view.text("mail.empty"))
                    .append("</p>");
        } else {
            content.append("<ul class=\"messages\">");
            letters.stream().limit(SHOWN).forEach(letter -> content.append(letter(view, letter)));
            content.append("</ul>");
        }
        content.append("</div></section>");
        view.show("phone-page", view.plain("app.mail"), content.toString());
    }

    private static String letter(View view, Letter letter) {
        String code = Html.escape(letter.code());
        String copy =
                code.isEmpty() ? "" : CODE.formatted(code, code, view.text("phone.copied"), view.text("phone.copy"));
        return LETTER.formatted(
                Html.escape(letter.subject()), Html.escape(letter.to()), Html.escape(letter.text()), copy);
    }

    @Override
    public void close() {
        run(false);
    }
}
