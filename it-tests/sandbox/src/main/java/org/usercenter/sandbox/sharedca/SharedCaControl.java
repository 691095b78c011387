package org.usercenter.sandbox.sharedca;

import org.usercenter.sandbox.scan.ScanAction;
import org.usercenter.sandbox.scan.ScanState;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.Javalin;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/**
 * {@code /control/shared-ca/…}: plays the person with the phone and scripts the platform. A GET of {@code
 * /control/shared-ca} lists the open logins; how the stand-in behaves is told by {@code /control}.
 */
public final class SharedCaControl {
    private static final String ROOT = "/control/shared-ca";
    private static final String PUSH = ROOT + "/push";
    private static final String SIGNATURE = ROOT + "/signature";

    private final SharedCaPlatform platform;
    private final Json json;

    public SharedCaControl(SharedCaPlatform platform, Json json) {
        this.platform = platform;
        this.json = json;
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    public void register(Javalin app) {
        app.get(ROOT, ctx -> json.answer(ctx, platform.summaries()));
        app.get(PUSH, ctx -> json.answer(ctx, platform.pushes().state()));
        app.put(PUSH, ctx -> {
            platform.pushes().setMode(json.read(ctx.body()).path("mode").asText(""));
            json.answer(ctx, platform.pushes().state());
        });
        app.get(SIGNATURE, ctx -> json.answer(ctx, platform.form()));
        app.put(SIGNATURE, ctx -> {
            platform.setForm(platform.form().with(json.read(ctx.body())));
            json.answer(ctx, platform.form());
        });
        app.get(ROOT + "/{tId}", this::show);
        app.post(ROOT + "/{tId}", ctx -> {
            act(ctx.pathParam("tId"), json.read(ctx.body()));
            show(ctx);
        });
    }

    private void show(Context ctx) {
        json.answer(
                ctx,
                platform.find(ctx.pathParam("tId"))
                        .orElseThrow(NotFoundResponse::new)
                        .summary());
    }

    private void act(String tId, JsonNode wish) {
        ScanAction action = ScanAction.of(wish.path("action").asText(""));
        SignerChoice choice = SignerChoice.of(wish, platform.enterprises());
        if (platform.find(tId).isEmpty()) {
            throw new NotFoundResponse();
        }
        boolean done =
                switch (action) {
                    case SCAN -> platform.scan(tId, choice, wish.has("uscc") || wish.has("name"));
                    case CONFIRM -> platform.scan(tId, choice, true) && platform.confirm(tId, choice);
                    case REFUSE -> platform.end(tId, ScanState.REFUSED);
                    case EXPIRE -> platform.end(tId, ScanState.EXPIRED);
                };
        if (!done) {
            throw new ConflictResponse("This login has ended");
        }
    }
}
