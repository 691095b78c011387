package org.usercenter.sandbox.wechat;

import java.time.Clock;

import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.control.Secrets;
import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.StandIn;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Layout;

import io.javalin.Javalin;

/** The WeChat Open Platform (微信开放平台) with one registered website: its page, API, phone and control. */
public final class WechatStandIn {
    private final Toggles toggles = WechatToggles.create();
    private final Secrets secrets = new Secrets();
    private final WechatUsers users = new WechatUsers();
    private final QrTickets tickets;
    private final WechatGrants grants;
    private final Stage stage;
    private final WechatApi api;
    private final QrConnectPage page;
    private final WechatPhone phone;
    private final WechatControl control;

    /**
     * @param host the registered host of callbacks
     * @param baseUrl address under which phones see the sandbox
     * @param clock decides when codes, tokens and QR codes end
     */
    public WechatStandIn(String host, String baseUrl, Behaviours behaviours, Clock clock, Layout layout, Json json) {
        tickets = new QrTickets(clock, secrets);
        grants = new WechatGrants(clock, secrets);
        stage = new Stage(behaviours, StandIn.WECHAT, toggles);
        api = new WechatApi(users, grants, toggles, stage, secrets, json);
        page = new QrConnectPage(new WechatApp(host), baseUrl, users, tickets, grants, toggles, stage, layout);
        phone = new WechatPhone(tickets, users, grants, toggles, secrets, layout);
        control = new WechatControl(tickets, users, phone, toggles, stage, json);
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    public void register(Javalin app) {
        api.register(app);
        page.register(app);
        phone.register(app);
        control.register(app);
    }

    /** Forgets everything and is ordinary again. */
    public void reset() {
        stage.reset();
        tickets.reset();
        grants.reset();
        users.reset();
    }
}
