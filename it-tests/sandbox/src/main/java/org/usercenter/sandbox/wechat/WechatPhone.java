package org.usercenter.sandbox.wechat;

import java.util.Objects;
import java.util.Optional;

import org.usercenter.sandbox.control.Secrets;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** {@code /phone/wechat}: WeChat on the phone, after the QR code was scanned. */
final class WechatPhone {
    private static final String PATH = "/phone/wechat";
    private static final String NEW_USER = "new";

    private static final String ASK =
            """
            <p class="wx-ask">%s</p><p class="muted">%s</p>
            <form method="post" action="/phone/wechat"><input type="hidden" name="uuid" value="%s">
            <fieldset class="choices"><legend>%s</legend>%s</fieldset>
            <button class="btn primary block" name="action" value="confirm">%s</button>
            <button class="btn block" name="action" value="refuse">%s</button></form>
            """;
    private static final String CHOICE =
            """
            <label class="choice"><input type="radio" name="user" value="%s"%s><span class="face" aria-hidden="true">%s</span><span>%s</span></label>
            """;

    private final QrTickets tickets;
    private final WechatUsers users;
    private final WechatGrants grants;
    private final Toggles toggles;
    private final Secrets secrets;
    private final Layout layout;

    WechatPhone(
            QrTickets tickets,
            WechatUsers users,
            WechatGrants grants,
            Toggles toggles,
            Secrets secrets,
            Layout layout) {
        this.tickets = tickets;
        this.users = users;
        this.grants = grants;
        this.toggles = toggles;
        this.secrets = secrets;
        this.layout = layout;
    }

    void register(Javalin app) {
        app.get(PATH, this::open);
        app.post(PATH, this::decide);
    }

    /** Confirms or, when the switch says so, refuses; false when the QR code has ended. */
    boolean confirm(QrTicket ticket, WechatUser user) {
        return toggles.isOn(WechatToggles.REFUSED)
                ? ticket.move(QrTicket.State.REFUSED)
                : ticket.confirm(user.id(), grants.code(user.id()));
    }

    private void open(Context ctx) {
        View view = layout.view(ctx);
        String uuid = ctx.queryParam("uuid");
        Optional<QrTicket> ticket = uuid == null || uuid.isEmpty() ? Optional.empty() : tickets.find(uuid);
        if (ticket.isEmpty() || !ticket.get().move(QrTicket.State.SCANNED)) {
            show(view, note("bad", view.text(uuid == null ? "wechat.phone.how" : "wechat.phone.over")));
            return;
        }
        StringBuilder choices = new StringBuilder();
        for (WechatUser user : users.all()) {
            String name = user.nickname().isEmpty() ? view.plain("wechat.phone.nameless") : user.nickname();
            choices.append(choice(user.id(), user.id().equals("zhang"), name));
        }
        choices.append(choice(NEW_USER, false, view.plain("wechat.phone.new")));
        choices.append(
                "<label class=\"field\"><span>%s</span><input name=\"nickname\" maxlength=\"32\" autocomplete=\"off\"></label>"
                        .formatted(view.text("wechat.phone.nickname")));
        show(
                view,
                ASK.formatted(
                        view.text("wechat.phone.ask"),
                        view.text("wechat.phone.gives"),
                        Html.escape(ticket.get().uuid()),
                        view.text("wechat.phone.who"),
                        choices,
                        view.text("wechat.phone.confirm"),
                        view.text("wechat.phone.refuse")));
    }

    private static String choice(String id, boolean chosen, String name) {
        String letters = name.replaceAll("\\P{L}", "");
        String face = letters.isEmpty() ? "·" : letters.substring(0, letters.offsetByCodePoints(0, 1));
        return CHOICE.formatted(Html.escape(id), chosen ? " checked" : "", Html.escape(face), Html.escape(name));
    }

    private void decide(Context ctx) {
        View view = layout.view(ctx);
        Optional<QrTicket> ticket = tickets.find(form(ctx, "uuid"));
        boolean confirms = "confirm".equals(ctx.formParam("action"));
        boolean done = ticket.isPresent()
                && (confirms ? confirm(ticket.get(), chosen(ctx)) : ticket.get().move(QrTicket.State.REFUSED));
        if (!done) {
            show(view, note("bad", view.text("wechat.phone.over")));
        } else if (ticket.get().state() == QrTicket.State.CONFIRMED) {
            show(view, note("info", view.text("wechat.phone.confirmed")));
        } else {
            show(view, note("info", view.text("wechat.phone.refused")));
        }
    }

    private WechatUser chosen(Context ctx) {
        String id = form(ctx, "user");
        String nickname = form(ctx, "nickname").strip();
        return id.equals(NEW_USER) ? users.get("new-" + secrets.next().substring(0, 8), nickname) : users.get(id);
    }

    private static String form(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    private static void show(View view, String content) {
        view.show(
                "wechat-page",
                view.plain("wechat.phone.title"),
                "<link rel=\"stylesheet\" href=\"/assets/idp.css\"><section class=\"phone\"><h1>%s</h1>%s</section>"
                        .formatted(view.text("wechat.phone.title"), content));
    }

    private static String note(String kind, String text) {
        return "<p class=\"note %s\" role=\"status\">%s</p>".formatted(kind, text);
    }
}
