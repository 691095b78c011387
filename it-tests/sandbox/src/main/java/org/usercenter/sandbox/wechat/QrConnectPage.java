package org.usercenter.sandbox.wechat;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.QrCode;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** {@code /connect/…}: the page with the QR code, on its own or in a website's frame, and its long poll. */
final class QrConnectPage {
    private static final long HOLD_SECONDS = 10;

    private static final String PAGE =
            """
            <section class="wx" id="wx" data-uuid="%s" data-callback="%s" data-state="%s" data-self="%s">
            <h1>%s</h1>
            <div class="wx-code"><img id="wx-qr" src="%s" width="200" height="200" alt="%s"></div>
            <p id="wx-status" role="status" aria-live="polite" data-wait="%s" data-scanned="%s" data-confirmed="%s" data-refused="%s" data-expired="%s">%s</p>
            <p class="actions"><a class="btn small" id="wx-phone" href="/phone/wechat?uuid=%s" target="_blank" rel="noopener">%s</a>
            <a class="btn small primary" id="wx-continue" href="#" target="_top" hidden>%s</a>
            <a class="btn small primary" id="wx-refresh" href="" hidden>%s</a></p>
            <p class="small muted">%s</p>
            </section>
            <script src="/assets/wechat.js" defer></script>
            """;

    private final WechatApp websites;
    private final String baseUrl;
    private final WechatUsers users;
    private final QrTickets tickets;
    private final WechatGrants grants;
    private final Toggles toggles;
    private final Stage stage;
    private final Layout layout;

    QrConnectPage(
            WechatApp websites,
            String baseUrl,
            WechatUsers users,
            QrTickets tickets,
            WechatGrants grants,
            Toggles toggles,
            Stage stage,
            Layout layout) {
        this.websites = websites;
        this.baseUrl = baseUrl;
        this.users = users;
        this.tickets = tickets;
        this.grants = grants;
        this.toggles = toggles;
        this.stage = stage;
        this.layout = layout;
    }

    void register(Javalin app) {
        app.get("/connect/qrconnect", ctx -> stage.perform(ctx, Stage.PAGE, behaviour -> show(ctx)));
        app.get("/connect/l/qrconnect", this::poll);
    }

    private void show(Context ctx) {
        // The one page of the sandbox that may stand in a frame, as the real one.
        ctx.header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; frame-ancestors http: https:");
        View view = layout.view(ctx);
        Optional<URI> callback = websites.callback(ctx.queryParam("redirect_uri"));
        if (!WechatApp.ID.equals(ctx.queryParam("appid")) || callback.isEmpty()) {
            // The sentence is the platform's own, in either language.
            error(view, "该链接无法访问", view.text("wechat.error.link"));
        } else if (!"snsapi_login".equals(ctx.queryParam("scope")) || !"code".equals(ctx.queryParam("response_type"))) {
            error(view, "Scope 参数错误或没有 Scope 权限", view.text("wechat.error.scope"));
        } else {
            boolean self = "true".equals(ctx.queryParam("self_redirect"));
            String state = Objects.requireNonNullElse(ctx.queryParam("state"), "");
            QrTicket ticket = tickets.open(callback.get(), state, self);
            String simulated = ctx.queryParam("sim_user");
            if (simulated == null) {
                code(view, ticket, callback.get(), state);
            } else {
                simulate(ctx, view, ticket, users.get(simulated));
            }
        }
    }

    private void error(View view, String sentence, String help) {
        view.showBare(
                "wechat-page",
                sentence,
                "<link rel=\"stylesheet\" href=\"/assets/idp.css\"><section class=\"wx\" id=\"wx-error\" role=\"alert\"><h1 lang=\"zh-CN\">%s</h1><p class=\"muted\">%s</p></section>"
                        .formatted(Html.escape(sentence), help));
    }

    private void simulate(Context ctx, View view, QrTicket ticket, WechatUser user) {
        if (!toggles.isOn(WechatToggles.REFUSED)) {
            String code = grants.code(user.id());
            ticket.confirm(user.id(), code);
            ctx.redirect(ticket.confirmedUrl(code));
            return;
        }
        ticket.move(QrTicket.State.REFUSED);
        if (toggles.isOn(WechatToggles.REFUSED_REDIRECT)) {
            ctx.redirect(ticket.refusedUrl());
        } else {
            error(view, "你已取消此次登录", view.text("wechat.status.refused"));
        }
    }

    private void code(View view, QrTicket ticket, URI callback, String state) {
        String content = "<link rel=\"stylesheet\" href=\"/assets/idp.css\">"
                + PAGE.formatted(
                        ticket.uuid(),
                        Html.escape(callback.toString()),
                        Html.escape(state),
                        ticket.isSelfRedirect(),
                        view.text("wechat.title"),
                        new QrCode(baseUrl + "/phone/wechat?uuid=" + ticket.uuid()).dataUrl(),
                        view.text("wechat.qr"),
                        view.text("wechat.status.wait"),
                        view.text("wechat.status.scanned"),
                        view.text("wechat.status.confirmed"),
                        view.text("wechat.status.refused"),
                        view.text("wechat.status.expired"),
                        view.text("wechat.status.wait"),
                        ticket.uuid(),
                        view.text("wechat.phone"),
                        view.text("wechat.continue"),
                        view.text("wechat.refresh"),
                        view.text("wechat.demo"));
        view.showBare("wechat-page", view.plain("wechat.title"), content);
    }

    /** Answers when the state is another than the caller's last, or after a while. */
    private void poll(Context ctx) {
        String uuid = Objects.requireNonNullElse(ctx.queryParam("uuid"), "");
        Optional<QrTicket> ticket = tickets.find(uuid);
        if (ticket.isEmpty()) {
            script(ctx, QrTicket.State.EXPIRED, "");
            return;
        }
        String last = Objects.requireNonNullElse(ctx.queryParam("last"), String.valueOf(QrTicket.State.WAIT.code()));
        // Asked for before the state is read, so that no change falls between.
        CompletableFuture<Void> change = ticket.get().change();
        if (!last.equals(String.valueOf(ticket.get().state().code()))) {
            script(ctx, ticket.get().state(), ticket.get().code());
            return;
        }
        ctx.future(() -> change.completeOnTimeout(null, HOLD_SECONDS, TimeUnit.SECONDS)
                .thenRun(() -> script(
                        ctx,
                        tickets.find(uuid).map(QrTicket::state).orElse(QrTicket.State.EXPIRED),
                        ticket.get().code())));
    }

    private void script(Context ctx, QrTicket.State state, String code) {
        boolean goesBack = state == QrTicket.State.REFUSED && toggles.isOn(WechatToggles.REFUSED_REDIRECT);
        ctx.contentType("text/javascript; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result("window.wx_errcode=%d;window.wx_code='%s';%s"
                        .formatted(state.code(), code, goesBack ? "window.wx_back=1;" : ""));
    }
}
