package org.usercenter.sandbox.guangdong;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** The platform's own pages: account, raising its level, finding a lost account, logging out. */
final class GuangdongSelfService {
    private static final String PLACE = "/pscp/sso/static";
    private static final String REALNAME = PLACE + "/manage/realname";
    private static final List<String> RAISED = List.of("L1", "L2", "L3");

    private static final String CARD =
            """
            <link rel="stylesheet" href="/assets/idp.css"><section class="card"%s><p class="kind">%s</p><h1>%s</h1>%s</section>
            """;

    private final GuangdongClient client;
    private final GuangdongAccounts accounts;
    private final GuangdongSession session;
    private final Layout layout;

    GuangdongSelfService(GuangdongClient client, GuangdongAccounts accounts, GuangdongSession session, Layout layout) {
        this.client = client;
        this.accounts = accounts;
        this.session = session;
        this.layout = layout;
    }

    void register(Javalin app) {
        app.get("/_tif_sso_logout_", this::logout);
        app.get(PLACE + "/manage/info", ctx -> account(ctx, "guangdong.info", ""));
        app.get(REALNAME, this::realname);
        app.post(REALNAME, this::raise);
        app.post(PLACE + "/login", ctx -> {
            session.begin(ctx, account(ctx.formParam("uid")));
            ctx.redirect(REALNAME, HttpStatus.SEE_OTHER);
        });
        app.get(PLACE + "/m/findaccount/1", ctx -> {
            View view = layout.view(ctx);
            String content = "<p>" + view.text("guangdong.find.help") + "</p>";
            show(view, "", view.text("guangdong.find"), content);
        });
    }

    private void logout(Context ctx) {
        session.end(ctx);
        String target = Objects.requireNonNullElse(ctx.queryParam("redirect_uri"), "");
        if (leadsBack(target)) {
            ctx.redirect(target);
            return;
        }
        View view = layout.view(ctx);
        show(view, " id=\"gd-logged-out\"", view.text("guangdong.logged-out"), "");
    }

    private boolean leadsBack(String target) {
        try {
            URI uri = URI.create(target);
            return client.redirectUri().getScheme().equals(uri.getScheme())
                    && client.redirectUri().getHost().equals(uri.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void realname(Context ctx) {
        View view = layout.view(ctx);
        StringBuilder buttons =
                new StringBuilder("<form method=\"post\" action=\"%s\" class=\"actions\">".formatted(REALNAME));
        for (String level : RAISED) {
            buttons.append("<button class=\"btn\" name=\"level\" value=\"%s\">%s</button>"
                    .formatted(level, view.text("guangdong.raise", view.plain("guangdong.level." + level))));
        }
        account(ctx, "guangdong.realname", buttons.append("</form>").toString());
    }

    private void raise(Context ctx) {
        String level = Objects.requireNonNullElse(ctx.formParam("level"), "");
        session.account(ctx).ifPresent(a -> accounts.put(a.at(level)));
        ctx.redirect(REALNAME, HttpStatus.SEE_OTHER);
    }

    /** The account of this browser, or the choice of one. */
    private void account(Context ctx, String title, String below) {
        View view = layout.view(ctx);
        Optional<GuangdongAccount> account = session.account(ctx);
        String content = account.map(a -> facts(view, a) + below)
                .orElseGet(() -> "<p class=\"muted\">%s</p><form method=\"post\" action=\"%s/login\">%s</form>"
                        .formatted(view.text("guangdong.who"), PLACE, new AccountList(accounts).html(view)));
        show(view, "", view.text(title), content);
    }

    private static String facts(View view, GuangdongAccount account) {
        return "<dl class=\"facts\">%s%s%s</dl>"
                .formatted(
                        fact(view.text("guangdong.new.name"), Html.escape(account.name()), "name"),
                        fact(view.text("guangdong.new.number"), Html.escape(account.number()), "number"),
                        fact(
                                view.text("guangdong.new.level"),
                                view.text("guangdong.level." + account.level()),
                                "level"));
    }

    private static String fact(String label, String value, String id) {
        return "<div><dt>%s</dt><dd id=\"gd-%s\">%s</dd></div>".formatted(label, id, value);
    }

    private GuangdongAccount account(@Nullable String uid) {
        return accounts.find(Objects.requireNonNullElse(uid, ""))
                .orElseThrow(() -> new IllegalArgumentException("Unknown account"));
    }

    /** @param title HTML */
    private static void show(View view, String attributes, String title, String content) {
        view.show(
                "guangdong-page",
                view.plain("guangdong.title"),
                CARD.formatted(attributes, view.text("guangdong.kind"), title, content));
    }
}
