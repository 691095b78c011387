package org.usercenter.sandbox.elicence;

import java.util.Map;

import org.usercenter.sandbox.scan.ScanAction;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.Javalin;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** {@code /control/licence/…} plays the person with the phone, {@code /control/elicence/…} scripts the platform. */
public final class LicenceControl {
    private static final String PUSH = "/control/elicence/push";
    private static final String RESULT = "/control/elicence/result";

    private final LicencePlatform platform;
    private final Json json;

    public LicenceControl(LicencePlatform platform, Json json) {
        this.platform = platform;
        this.json = json;
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    public void register(Javalin app) {
        app.get("/control/licence", ctx -> json.answer(ctx, platform.summaries()));
        app.get("/control/licence/{bizNo}", this::show);
        app.post("/control/licence/{bizNo}", ctx -> {
            act(ctx.pathParam("bizNo"), json.read(ctx.body()));
            show(ctx);
        });
        app.get(PUSH, ctx -> json.answer(ctx, platform.pushes().state()));
        app.put(PUSH, ctx -> {
            platform.pushes().setMode(json.read(ctx.body()).path("mode").asText(""));
            json.answer(ctx, platform.pushes().state());
        });
        app.get(RESULT, this::form);
        app.put(RESULT, ctx -> {
            switch (json.read(ctx.body()).path("mode").asText("")) {
                case "envelope" -> platform.setSealed(true);
                case "plain" -> platform.setSealed(false);
                default -> throw new IllegalArgumentException("mode: envelope or plain");
            }
            form(ctx);
        });
    }

    private void form(Context ctx) {
        json.answer(ctx, Map.of("mode", platform.isSealed() ? "envelope" : "plain"));
    }

    private void show(Context ctx) {
        json.answer(
                ctx,
                platform.find(ctx.pathParam("bizNo"))
                        .orElseThrow(NotFoundResponse::new)
                        .summary());
    }

    private void act(String bizNo, JsonNode wish) {
        ScanAction action = ScanAction.of(wish.path("action").asText(""));
        LicenceChoice choice = LicenceChoice.of(wish, platform.enterprises());
        if (platform.find(bizNo).isEmpty()) {
            throw new NotFoundResponse();
        }
        String chosen =
                wish.has("uscc") || wish.has("entName") ? choice.enterprise().name() : "";
        boolean done =
                switch (action) {
                    case SCAN -> platform.scan(bizNo, choice.operator(), chosen);
                    case CONFIRM ->
                        platform.scan(
                                        bizNo,
                                        choice.operator(),
                                        choice.enterprise().name())
                                && platform.confirm(bizNo, choice);
                    case REFUSE -> platform.end(bizNo, ScanState.REFUSED);
                    case EXPIRE -> platform.end(bizNo, ScanState.EXPIRED);
                };
        if (!done) {
            throw new ConflictResponse("This login has ended");
        }
    }
}
