package org.usercenter.sandbox.drawer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

import org.usercenter.sandbox.ca.CertificateOrder;
import org.usercenter.sandbox.ca.Fault;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** {@code /drawer}: the keys with their buttons; and the same as JSON under {@code /control/drawer}. */
public final class DrawerPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private static final String KEY =
            """
            <li class="key%s" id="%s"><div class="stick" aria-hidden="true"><span></span></div><div class="body">
            <h2>%s</h2><p class="states">%s</p><dl class="facts">%s</dl><div class="actions">%s</div></div></li>
            """;
    private static final String ACTION =
            """
            <form method="post" action="/drawer/%s"><button class="btn small%s" name="action" value="%s">%s</button></form>
            """;

    private final Drawer drawer;
    private final Layout layout;
    private final Json json;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    public DrawerPages(Drawer drawer, Layout layout, Json json, Clock clock) {
        this.drawer = drawer;
        this.layout = layout;
        this.json = json;
        this.clock = clock;
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    public void register(Javalin app) {
        app.get("/drawer", this::page);
        app.post("/drawer/{key}", ctx -> {
            act(key(ctx), Objects.requireNonNullElse(ctx.formParam("action"), ""), MissingNode.getInstance());
            ctx.redirect("/drawer#" + key(ctx).id(), HttpStatus.SEE_OTHER);
        });
        app.get("/control/drawer", ctx -> {
            List<Map<String, Object>> keys = new ArrayList<>();
            for (DemoKey key : DemoKey.values()) {
                keys.add(drawer.view(key).asJson());
            }
            json.answer(ctx, keys);
        });
        app.post("/control/drawer/{key}", ctx -> {
            JsonNode wish = json.read(ctx.body());
            act(key(ctx), wish.path("action").asText(""), wish);
            json.answer(ctx, drawer.view(key(ctx)).asJson());
        });
        app.exception(UnavailableException.class, (e, ctx) -> {
            ctx.status(503);
            json.answer(ctx, Map.of("error", Objects.requireNonNullElse(e.getMessage(), "Unavailable")));
        });
    }

    private static DemoKey key(Context ctx) {
        return DemoKey.of(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }

    private void act(DemoKey key, String action, JsonNode wish) throws UnavailableException {
        switch (action) {
            case "plug" -> drawer.plug(key, true);
            case "unplug" -> drawer.plug(key, false);
            case "lock" -> drawer.setTries(key, 0);
            case "tries" -> drawer.setTries(key, wish.path("tries").asInt(DeviceState.MOST_TRIES));
            case "unlock" -> drawer.setTries(key, DeviceState.MOST_TRIES);
            case "expire" -> drawer.replace(key, Fault.EXPIRED);
            case "end-soon" -> drawer.replace(key, Fault.ENDS_SOON);
            case "renew" -> drawer.replace(key, Fault.NONE);
            case "rekey" -> drawer.rekey(key);
            case "revoke" -> drawer.revoke(key, true);
            case "unrevoke" -> drawer.revoke(key, false);
            case "newcomer" -> drawer.issue(key, newcomer(key, wish));
            case "reset" -> drawer.reset(key);
            default -> throw new IllegalArgumentException("Unknown action");
        }
    }

    /** Somebody made up, or who is asked for by name and number. */
    private CertificateOrder newcomer(DemoKey key, JsonNode wish) {
        String name = wish.path("name").asText("");
        String number = wish.path("number").asText("");
        if (key.isEnterprise()) {
            return CertificateOrder.enterprise(name, number);
        }
        return name.isEmpty() ? Newcomer.person(random) : CertificateOrder.person(name, number);
    }

    private void page(Context ctx) {
        View view = layout.view(ctx);
        StringBuilder content = new StringBuilder("<section class=\"card\"><h1>%s</h1><p class=\"lead\">%s</p><p>%s</p>"
                .formatted(view.text("drawer.title"), view.text("drawer.lead"), pin(view)));
        try {
            StringBuilder keys = new StringBuilder("<ul class=\"keys\">");
            for (DemoKey key : DemoKey.values()) {
                keys.append(item(view, drawer.view(key)));
            }
            content.append(keys).append("</ul>");
        } catch (UnavailableException e) {
            content.append("<p class=\"note bad\" role=\"alert\">")
                    .append(view.text("drawer.unavailable", Objects.requireNonNullElse(e.getMessage(), "")))
                    .append("</p>");
        }
        content.append("<p class=\"muted small\">")
                .append(view.text("drawer.foot"))
                .append("</p></section>");
        view.show("drawer-page", view.plain("drawer.title"), content.toString());
    }

    private static String pin(View view) {
        return view.text("drawer.pin") + " <code>" + DemoKey.PIN + "</code>";
    }

    private String item(View view, KeyView key) {
        String id = key.key().id();
        return KEY.formatted(
                key.plugged() ? " plugged" : "",
                id,
                view.text("drawer.key." + id),
                states(view, key),
                facts(view, key),
                actions(view, key));
    }

    private String states(View view, KeyView key) {
        StringBuilder states =
                new StringBuilder(badge(view, key.plugged() ? "plugged" : "unplugged", key.plugged() ? "good" : ""));
        Instant now = clock.instant();
        if (key.isLocked()) {
            states.append(badge(view, "locked", "bad"));
        }
        if (key.isExpired(now)) {
            states.append(badge(view, "expired", "bad"));
        }
        if (key.certificate().isRevoked()) {
            states.append(badge(view, "revoked", "bad"));
        }
        return states.toString();
    }

    private static String badge(View view, String state, String look) {
        return "<span class=\"badge %s\" data-state=\"%s\">%s</span> "
                .formatted(look, state, view.text("drawer.state." + state));
    }

    private static String facts(View view, KeyView key) {
        CertificateOrder order = key.certificate().order();
        String number = order.uscc().isEmpty() ? order.idNumber() : order.uscc();
        return fact(view, "holder", Html.escape(order.name()))
                + fact(view, "number", "<code>" + Html.escape(number) + "</code>")
                + fact(view, "authority", view.text("drawer.authority." + key.authority()))
                + fact(view, "interface", key.key().isSm2() ? "SKF (GM/T 0016)" : "PKCS#11")
                + fact(view, "tries", key.tries() + " / " + DeviceState.MOST_TRIES)
                + fact(view, "validity", day(key.validFrom()) + " – " + day(key.validUntil()))
                + fact(view, "serial", "<code>" + key.certificate().serial() + "</code>");
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(ZoneId.systemDefault()));
    }

    private static String fact(View view, String name, String html) {
        return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(view.text("drawer.fact." + name), html);
    }

    private String actions(View view, KeyView key) {
        boolean revoked = key.certificate().isRevoked();
        return action(view, key, key.plugged() ? "unplug" : "plug", true)
                + action(view, key, key.isLocked() ? "unlock" : "lock", false)
                + action(view, key, revoked ? "unrevoke" : "revoke", false)
                + (key.isExpired(clock.instant()) ? "" : action(view, key, "expire", false))
                + action(view, key, "end-soon", false)
                + action(view, key, "renew", false)
                + (key.key().isSm2() ? action(view, key, "rekey", false) : "")
                + (key.key().isEnterprise() ? "" : action(view, key, "newcomer", false))
                + action(view, key, "reset", false);
    }

    private static String action(View view, KeyView key, String action, boolean primary) {
        return ACTION.formatted(
                key.key().id(), primary ? " primary" : "", action, view.text("drawer.action." + action));
    }
}
