package org.usercenter.sandbox.guangdong;

import java.net.URI;
import java.time.Clock;
import java.util.List;

import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.control.Secrets;
import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.StandIn;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Layout;

import io.javalin.Javalin;

/** The province's unified identity platform (广东省统一身份认证平台) in its three generations of addresses. */
public final class GuangdongStandIn {
    static final String GENERATION_A = "/am";
    private static final String GENERATION_B = "/tif/sso/connect/page";
    private static final String GENERATION_C = "/pscp/sso/connect/page";
    private static final List<String> GENERATIONS = List.of(GENERATION_A, GENERATION_B, GENERATION_C);

    private final Toggles toggles = GuangdongToggles.create();
    private final GuangdongAccounts accounts;
    private final GuangdongGrants grants;
    private final Stage stage;
    private final GuangdongLogin login;
    private final GuangdongApi api;
    private final GuangdongSelfService selfService;
    private final GuangdongControl control;

    /**
     * @param issuer the user center's realm, whose broker address is the registered callback
     * @param clock decides when codes, tokens and sessions end
     */
    public GuangdongStandIn(URI issuer, Behaviours behaviours, Clock clock, Layout layout, Json json) {
        Secrets secrets = new Secrets();
        GuangdongClient client = GuangdongClient.of(issuer);
        accounts = new GuangdongAccounts(secrets);
        grants = new GuangdongGrants(clock, secrets);
        stage = new Stage(behaviours, StandIn.GUANGDONG, toggles);
        GuangdongSession session = new GuangdongSession(accounts, grants);
        login = new GuangdongLogin(client, accounts, grants, session, toggles, stage, layout);
        api = new GuangdongApi(client, accounts, grants, toggles, stage, json);
        selfService = new GuangdongSelfService(client, accounts, session, layout);
        control = new GuangdongControl(accounts, grants, toggles, stage, json);
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    public void register(Javalin app) {
        for (String base : GENERATIONS) {
            login.register(app, base);
            api.register(app, base);
        }
        login.registerShortForm(app, "/tif/sso/static", GENERATION_B);
        login.registerShortForm(app, "/pscp/sso/static", GENERATION_C);
        selfService.register(app);
        control.register(app);
    }

    /** Forgets everything and is ordinary again. */
    public void reset() {
        stage.reset();
        accounts.reset();
        grants.reset();
    }
}
