package org.usercenter.sandbox;

import java.util.random.RandomGenerator;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** The market regulator's register, to be looked at and added to by tests. */
final class EnterpriseControl {

    private final Enterprises enterprises;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Json json;

    EnterpriseControl(Enterprises enterprises, Json json) {
        this.enterprises = enterprises;
        this.json = json;
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    void register(Javalin app) {
        app.get("/control/enterprises", ctx -> json.answer(ctx, enterprises.all()));
        app.post("/control/enterprises", this::add);
    }

    private synchronized String freeCode() {
        return enterprises.freeUscc(random);
    }

    /** Without a code it gets one that is free. Answers with the enterprise. */
    private void add(Context ctx) {
        JsonNode sent = json.read(ctx.body());
        Enterprise added = new Enterprise(
                sent.path("name").asText(),
                sent.path("uscc").asText(freeCode()),
                sent.path("type").asText("有限责任公司"),
                sent.path("legalRep").asText(),
                sent.path("regState").asText("1"));
        enterprises.add(added);
        json.answer(ctx, added);
    }
}
