package org.usercenter.sandbox.guangdong;

import java.util.LinkedHashMap;
import java.util.Map;

import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.web.Json;

import io.javalin.Javalin;

/** {@code /control/guangdong…}: switches and accounts. */
final class GuangdongControl {
    private final GuangdongAccounts accounts;
    private final GuangdongGrants grants;
    private final Toggles toggles;
    private final Stage stage;
    private final Json json;

    GuangdongControl(GuangdongAccounts accounts, GuangdongGrants grants, Toggles toggles, Stage stage, Json json) {
        this.accounts = accounts;
        this.grants = grants;
        this.toggles = toggles;
        this.stage = stage;
        this.json = json;
    }

    void register(Javalin app) {
        app.get("/control/guangdong/toggles", ctx -> json.answer(ctx, toggles.all()));
        app.put("/control/guangdong/toggles", ctx -> {
            toggles.merge(json.read(ctx.body()));
            json.answer(ctx, toggles.all());
        });
        app.delete("/control/guangdong/toggles", ctx -> {
            toggles.reset();
            json.answer(ctx, toggles.all());
        });
        app.get(
                "/control/guangdong/accounts",
                ctx -> json.answer(
                        ctx, accounts.all().stream().map(GuangdongControl::view).toList()));
        app.post("/control/guangdong/accounts", ctx -> {
            GuangdongAccount added = new AccountForm(accounts).add(json.read(ctx.body()));
            ctx.status(201);
            json.answer(ctx, view(added));
        });
        app.delete("/control/guangdong/accounts", ctx -> {
            accounts.reset();
            ctx.status(204);
        });
        app.get("/control/guangdong", ctx -> json.answer(ctx, state()));
        app.delete("/control/guangdong", ctx -> {
            stage.reset();
            json.answer(ctx, state());
        });
    }

    private Map<String, Object> state() {
        Map<String, Object> state = stage.state();
        state.put("accounts", accounts.all().size());
        state.put("sessions", grants.openSessions());
        return state;
    }

    private static Map<String, Object> view(GuangdongAccount account) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("uid", account.uid());
        view.put("kind", account.kind().id());
        view.put("name", account.name());
        view.put("number", account.number());
        view.put("level", account.level());
        view.put("mobile", account.mobile());
        view.put("loginName", account.loginName());
        view.put("parent", account.parent());
        return view;
    }
}
