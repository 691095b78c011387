package org.usercenter.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.usercenter.sandbox.authority.FakePerson;
import org.usercenter.sandbox.authority.Persons;
import org.usercenter.sandbox.ca.Authorities;
import org.usercenter.sandbox.cloud.SendingLimits;
import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.control.SandboxClock;
import org.usercenter.sandbox.control.StandIn;
import org.usercenter.sandbox.phone.Inbox;
import org.usercenter.sandbox.web.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** {@code /control/…}: JSON in, JSON out. */
final class ControlResource {
    private final Behaviours behaviours;
    private final Persons persons;
    private final SendingLimits limits;
    private final SandboxClock clock;
    private final Inbox inbox;
    private final Authorities authorities;
    private final Json json;
    private final List<Runnable> resets = new ArrayList<>();

    ControlResource(
            Behaviours behaviours,
            Persons persons,
            SendingLimits limits,
            SandboxClock clock,
            Inbox inbox,
            Authorities authorities,
            Json json) {
        this.behaviours = behaviours;
        this.persons = persons;
        this.limits = limits;
        this.clock = clock;
        this.inbox = inbox;
        this.authorities = authorities;
        this.json = json;
    }

    /** Adds what {@code DELETE /control} sets back besides. */
    void onReset(Runnable reset) {
        resets.add(reset);
    }

    void register(Javalin app) {
        app.get("/control", ctx -> json.answer(ctx, state()));
        app.delete("/control", ctx -> {
            resetAll();
            json.answer(ctx, state());
        });
        registerPersons(app);
        registerLimits(app);
        app.delete("/control/inbox", ctx -> {
            inbox.clear();
            ctx.status(204);
        });
        // Fixed names stand above; what is left is a stand-in.
        app.get("/control/{standin}", ctx -> json.answer(ctx, state(standIn(ctx))));
        app.put("/control/{standin}", ctx -> {
            StandIn standIn = standIn(ctx);
            behaviours.set(standIn, Behaviour.of(json.read(ctx.body())));
            json.answer(ctx, state(standIn));
        });
        app.delete("/control/{standin}", ctx -> {
            StandIn standIn = standIn(ctx);
            behaviours.reset(standIn);
            json.answer(ctx, state(standIn));
        });
    }

    private void registerPersons(Javalin app) {
        app.get("/control/persons", ctx -> json.answer(ctx, persons.all()));
        app.put("/control/persons", ctx -> {
            persons.replace(persons(ctx));
            json.answer(ctx, persons.all());
        });
        app.post("/control/persons", ctx -> {
            persons.add(persons(ctx));
            json.answer(ctx, persons.all());
        });
        app.delete("/control/persons", ctx -> {
            persons.reset();
            json.answer(ctx, persons.all());
        });
    }

    private void registerLimits(Javalin app) {
        app.get("/control/limits", ctx -> json.answer(ctx, Map.of("enforced", limits.enforced())));
        app.put("/control/limits", ctx -> {
            limits.enforce(json.read(ctx.body()).path("enforced").asBoolean(true));
            json.answer(ctx, Map.of("enforced", limits.enforced()));
        });
        app.delete("/control/limits", ctx -> {
            limits.reset();
            json.answer(ctx, Map.of("enforced", limits.enforced()));
        });
        app.get("/control/clock", ctx -> json.answer(ctx, clockState()));
        app.put("/control/clock", ctx -> {
            clock.advance(Duration.ofSeconds(
                    json.read(ctx.body()).path("advanceSeconds").asLong()));
            json.answer(ctx, clockState());
        });
        app.delete("/control/clock", ctx -> {
            clock.reset();
            json.answer(ctx, clockState());
        });
    }

    private void resetAll() {
        for (StandIn standIn : StandIn.values()) {
            behaviours.reset(standIn);
        }
        persons.reset();
        limits.reset();
        clock.reset();
        inbox.clear();
        authorities.resetBehaviour();
        resets.forEach(Runnable::run);
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        for (StandIn standIn : StandIn.values()) {
            state.put(standIn.id(), state(standIn));
        }
        state.put("limits", Map.of("enforced", limits.enforced()));
        state.put("clock", clockState());
        state.put("persons", persons.all().size());
        state.put("messages", inbox.all().size());
        return state;
    }

    private Map<String, Object> state(StandIn standIn) {
        Behaviour now = behaviours.get(standIn);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("mode", now.mode().id());
        state.put("delayMillis", now.delayMillis());
        state.put("code", Objects.requireNonNullElse(now.code(), ""));
        state.put("times", now.remaining());
        state.put("calls", behaviours.calls(standIn));
        state.put("waiting", behaviours.waiting(standIn));
        return state;
    }

    private Map<String, Object> clockState() {
        return Map.of(
                "offsetSeconds",
                clock.offset().toSeconds(),
                "now",
                clock.instant().toString());
    }

    private List<FakePerson> persons(Context ctx) {
        List<FakePerson> read = new ArrayList<>();
        for (JsonNode node : json.read(ctx.body())) {
            read.add(new FakePerson(node.path("name").asText(), node.path("id").asText()));
        }
        return read;
    }

    private static StandIn standIn(Context ctx) {
        return StandIn.of(ctx.pathParam("standin")).orElseThrow(UnknownPlaceException::new);
    }
}
