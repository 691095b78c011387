package org.usercenter.sandbox.face;

import java.util.LinkedHashMap;
import java.util.Map;

import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.Javalin;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** {@code /control/face…}: the phone's part without a phone, and lies. */
public final class FaceControl {
    private static final String LATEST = "latest";

    private final FaceCases cases;
    private final Json json;

    public FaceControl(FaceCases cases, Json json) {
        this.cases = cases;
        this.json = json;
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    public void register(Javalin app) {
        app.post("/control/face/{token}", this::act);
    }

    private void act(Context ctx) {
        String token = ctx.pathParam("token");
        FaceCase found = (token.equals(LATEST) ? cases.latest() : cases.find(token)).orElseThrow(NotFoundResponse::new);
        JsonNode wish = json.read(ctx.body());
        String action = wish.path("action").asText("");
        if (action.equals("expire")) {
            cases.expire(found.token());
        } else if (!cases.end(
                found.token(),
                FaceVerdict.of(action),
                FaceLie.of(wish.path("lie").asText("none")))) {
            throw new ConflictResponse("The verification has ended");
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("token", found.token());
        view.put("action", action);
        json.answer(ctx, view);
    }
}
