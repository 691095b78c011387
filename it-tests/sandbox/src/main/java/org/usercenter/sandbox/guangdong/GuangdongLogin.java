package org.usercenter.sandbox.guangdong;

import java.util.Optional;

import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.guangdong.GuangdongAccount.Kind;
import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** {@code …/oauth2/authorize}: the login page, or the way straight through it for who is logged in already. */
final class GuangdongLogin {
    private static final String PAGE =
            """
            <link rel="stylesheet" href="/assets/idp.css"><section class="card"><p class="kind">%s</p><h1>%s</h1><p class="muted">%s</p>
            <form method="post" action="%s">%s%s</form>
            <p class="actions"><a class="btn" id="gd-cancel" href="%s">%s</a></p></section>
            <section class="card"><details><summary>%s</summary><p class="muted small">%s</p>
            <form method="post" id="gd-new" class="gd-form" action="%s">%s
            <label class="field"><span>%s</span><select name="kind">%s</select></label>
            <label class="field"><span>%s</span><select name="level">%s</select></label>
            <label class="field"><span>%s</span><input name="name" required maxlength="100" autocomplete="off"></label>
            <label class="field"><span>%s</span><input name="number" required maxlength="64" autocomplete="off"></label>
            <label class="field"><span>%s</span><input name="mobile" maxlength="20" autocomplete="off"></label>
            <label class="field gd-operator"><span>%s</span><input name="operator" maxlength="100" autocomplete="off"></label>
            <label class="field gd-operator"><span>%s</span><input name="operatorNumber" maxlength="64" autocomplete="off"></label>
            <button class="btn primary" id="gd-new-login">%s</button></form></details></section>
            """;
    private static final String HIDDEN =
            """
            <input type="hidden" name="client_id" value="%s"><input type="hidden" name="redirect_uri" value="%s"><input type="hidden" name="state" value="%s">
            """;

    private final GuangdongClient client;
    private final GuangdongAccounts accounts;
    private final GuangdongGrants grants;
    private final GuangdongSession session;
    private final Toggles toggles;
    private final Stage stage;
    private final Layout layout;

    GuangdongLogin(
            GuangdongClient client,
            GuangdongAccounts accounts,
            GuangdongGrants grants,
            GuangdongSession session,
            Toggles toggles,
            Stage stage,
            Layout layout) {
        this.client = client;
        this.accounts = accounts;
        this.grants = grants;
        this.session = session;
        this.toggles = toggles;
        this.stage = stage;
        this.layout = layout;
    }

    /** @param base address of one generation */
    void register(Javalin app, String base) {
        String login = base + "/oauth2/login";
        // With a slash at the end as well, which Javalin takes for the same.
        app.get(base + "/oauth2/authorize", ctx -> stage.perform(ctx, Stage.PAGE, b -> authorize(ctx, login)));
        app.post(login, ctx -> stage.perform(ctx, Stage.PAGE, b -> choose(ctx)));
    }

    /** The login page without its usual parameters. */
    void registerShortForm(Javalin app, String path, String base) {
        app.get(path, ctx -> stage.perform(ctx, Stage.PAGE, b -> begin(ctx, base + "/oauth2/login")));
    }

    private void authorize(Context ctx, String login) {
        boolean complete = "code".equals(ctx.queryParam("response_type"))
                && "initService".equals(ctx.queryParam("service"))
                && ctx.queryParam("scope") != null;
        if (complete) {
            begin(ctx, login);
        } else {
            refuse(layout.view(ctx));
        }
    }

    private void begin(Context ctx, String login) {
        View view = layout.view(ctx);
        LoginRequest request = LoginRequest.ofQuery(client, ctx);
        if (!request.isAllowed()) {
            refuse(view);
            return;
        }
        String simulated = ctx.queryParam("sim_account");
        if (simulated != null) {
            finish(
                    ctx,
                    request,
                    accounts.find(simulated).orElseThrow(() -> new IllegalArgumentException("Unknown account")));
            return;
        }
        Optional<GuangdongAccount> known = session.account(ctx);
        if (known.isPresent()) {
            ctx.redirect(request.callback("code=" + grants.code(known.get().uid()), toggles));
        } else {
            page(view, request, login);
        }
    }

    private void choose(Context ctx) {
        LoginRequest request = LoginRequest.ofForm(client, ctx);
        if (!request.isAllowed()) {
            refuse(layout.view(ctx));
            return;
        }
        String uid = ctx.formParam("uid");
        GuangdongAccount account = uid == null
                ? new AccountForm(accounts).add(ctx)
                : accounts.find(uid).orElseThrow(() -> new IllegalArgumentException("Unknown account"));
        finish(ctx, request, account);
    }

    private void finish(Context ctx, LoginRequest request, GuangdongAccount account) {
        session.begin(ctx, account);
        ctx.redirect(request.callback("code=" + grants.code(account.uid()), toggles), HttpStatus.SEE_OTHER);
    }

    private void page(View view, LoginRequest request, String login) {
        String hidden = HIDDEN.formatted(
                Html.escape(request.clientId()), Html.escape(request.redirectUri()), Html.escape(request.state()));
        String content = PAGE.formatted(
                view.text("guangdong.kind"),
                view.text("guangdong.title"),
                view.text("guangdong.lead"),
                login,
                hidden,
                new AccountList(accounts).html(view),
                Html.escape(request.callback("error=access_denied", toggles)),
                view.text("guangdong.cancel"),
                view.text("guangdong.new"),
                view.text("guangdong.new.help"),
                login,
                hidden,
                view.text("guangdong.new.kind"),
                kinds(view),
                view.text("guangdong.new.level"),
                levels(view),
                view.text("guangdong.new.name"),
                view.text("guangdong.new.number"),
                view.text("guangdong.new.mobile"),
                view.text("guangdong.new.operator"),
                view.text("guangdong.new.operator-number"),
                view.text("guangdong.new.login"));
        view.show("guangdong-page", view.plain("guangdong.title"), content);
    }

    private static String kinds(View view) {
        StringBuilder options = new StringBuilder();
        for (Kind kind : Kind.values()) {
            options.append(
                    "<option value=\"%s\">%s</option>".formatted(kind.id(), view.text("guangdong.kind." + kind.id())));
        }
        return options.toString();
    }

    private static String levels(View view) {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i <= 3; i++) {
            options.append("<option value=\"L%d\"%s>%s</option>"
                    .formatted(i, i == 2 ? " selected" : "", view.text("guangdong.level.L" + i)));
        }
        return options.toString();
    }

    private static void refuse(View view) {
        view.show(
                "guangdong-page",
                view.plain("guangdong.title"),
                "<link rel=\"stylesheet\" href=\"/assets/idp.css\"><section class=\"card\" id=\"gd-error\" role=\"alert\"><h1>%s</h1><p class=\"muted\">%s</p></section>"
                        .formatted(view.text("guangdong.error"), view.text("guangdong.error.help")));
    }
}
