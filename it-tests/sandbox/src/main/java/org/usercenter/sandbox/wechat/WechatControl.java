package org.usercenter.sandbox.wechat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.Javalin;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** {@code /control/wechat…}: switches, and the phone's part without a phone. */
final class WechatControl {
    private final QrTickets tickets;
    private final WechatUsers users;
    private final WechatPhone phone;
    private final Toggles toggles;
    private final Stage stage;
    private final Json json;

    WechatControl(QrTickets tickets, WechatUsers users, WechatPhone phone, Toggles toggles, Stage stage, Json json) {
        this.tickets = tickets;
        this.users = users;
        this.phone = phone;
        this.toggles = toggles;
        this.stage = stage;
        this.json = json;
    }

    void register(Javalin app) {
        app.get("/control/wechat/users", ctx -> json.answer(ctx, users.all()));
        app.get("/control/wechat/toggles", ctx -> json.answer(ctx, toggles.all()));
        app.put("/control/wechat/toggles", ctx -> {
            toggles.merge(json.read(ctx.body()));
            json.answer(ctx, toggles.all());
        });
        app.delete("/control/wechat/toggles", ctx -> {
            toggles.reset();
            json.answer(ctx, toggles.all());
        });
        app.get("/control/wechat", ctx -> json.answer(ctx, state()));
        app.delete("/control/wechat", ctx -> {
            stage.reset();
            json.answer(ctx, state());
        });
        app.post("/control/wechat/{uuid}", this::act);
    }

    private Map<String, Object> state() {
        Map<String, Object> state = stage.state();
        state.put(
                "open", tickets.newestFirst().stream().map(WechatControl::view).toList());
        return state;
    }

    private void act(Context ctx) {
        QrTicket ticket = tickets.findOrLatest(ctx.pathParam("uuid")).orElseThrow(NotFoundResponse::new);
        JsonNode wish = json.read(ctx.body());
        boolean done =
                switch (wish.path("action").asText("")) {
                    case "scan" -> ticket.move(QrTicket.State.SCANNED);
                    case "confirm" ->
                        phone.confirm(ticket, users.get(wish.path("user").asText("zhang")));
                    case "refuse" -> ticket.move(QrTicket.State.REFUSED);
                    case "expire" -> ticket.move(QrTicket.State.EXPIRED);
                    default -> throw new IllegalArgumentException("action: scan, confirm, refuse or expire");
                };
        if (!done) {
            throw new ConflictResponse("The QR code has ended");
        }
        json.answer(ctx, view(ticket));
    }

    private static Map<String, Object> view(QrTicket ticket) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("uuid", ticket.uuid());
        view.put("state", ticket.state().id());
        view.put("user", ticket.user());
        view.put("created", ticket.created().toString());
        view.put("selfRedirect", ticket.isSelfRedirect());
        return view;
    }
}
