package org.usercenter.sandbox.oldsystem;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.usercenter.sandbox.web.Json;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** {@code /control/old-system}: starts and stops the database, and tells who is in it. */
public final class OldSystemControl {
    private final OldDatabase database;
    private final Json json;

    public OldSystemControl(OldDatabase database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Before the resource of all stand-ins, whose path would be taken for it. */
    public void register(Javalin app) {
        app.get("/control/old-system", this::answer);
        app.put("/control/old-system", ctx -> {
            database.run(json.read(ctx.body()).path("running").asBoolean(true));
            answer(ctx);
        });
        app.get("/control/old-system/users/{id}", ctx -> json.answer(ctx, user(ctx.pathParam("id"))));
    }

    /** Starts the database again. */
    public void reset() {
        try {
            database.run(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(Context ctx) {
        json.answer(
                ctx,
                Map.of("running", database.running(), "users", database.users().size()));
    }

    private Map<String, Object> user(String id) {
        OldUser user = database.users().stream()
                .filter(each -> Long.toString(each.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No user " + id));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("loginName", user.loginName());
        answer.put("password", user.password());
        answer.put("number", user.number());
        answer.put("typedNumber", OldUsers.typed(user));
        answer.put("uscc", Objects.requireNonNullElse(user.uscc(), ""));
        answer.put("personName", user.personName());
        answer.put("corporationName", Objects.requireNonNullElse(user.corporationName(), ""));
        answer.put("inUse", user.inUse());
        answer.put("role", user.role());
        return answer;
    }
}
