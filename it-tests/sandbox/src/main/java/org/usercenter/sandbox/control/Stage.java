package org.usercenter.sandbox.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jetty.server.Request;

import io.javalin.http.Context;

/**
 * Where a stand-in of a login platform performs: waits, drops the connection or breaks as told, and leaves to the
 * platform only what has its own form. Knows the two switches that all of them have: {@code html} (an HTML page with
 * HTTP 200 instead of JSON) and {@code only} (the one call that all this concerns; empty for every server call).
 */
public final class Stage {
    /** The call name of the page in the browser. */
    public static final String PAGE = "page";

    private static final String BROKEN = "<html><head><title>502</title></head><body>nginx</body></html>";

    private final Behaviours behaviours;
    private final StandIn standIn;
    private final Toggles toggles;

    public Stage(Behaviours behaviours, StandIn standIn, Toggles toggles) {
        this.behaviours = behaviours;
        this.standIn = standIn;
        this.toggles = toggles;
    }

    /**
     * Answers one request.
     *
     * @param call name of the call as in {@code only}
     * @param answer writes the platform's answer; sees the ordinary behaviour when another call is concerned
     */
    public void perform(Context ctx, String call, Consumer<Behaviour> answer) {
        if (!isConcerned(call)) {
            answer.accept(Behaviour.ORDINARY);
            return;
        }
        Behaviour behaviour = behaviours.next(standIn);
        if (behaviour.delayMillis() == 0) {
            finish(ctx, call, behaviour, answer);
        } else {
            ctx.future(() -> CompletableFuture.runAsync(
                    () -> finish(ctx, call, behaviour, answer),
                    CompletableFuture.delayedExecutor(behaviour.delayMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    /** Whether mode and switches concern this call now. */
    public boolean isConcerned(String call) {
        return toggles.is("only", "") ? !call.equals(PAGE) : toggles.is("only", call);
    }

    private void finish(Context ctx, String call, Behaviour behaviour, Consumer<Behaviour> answer) {
        Mode mode = behaviour.mode();
        if (mode == Mode.DROP) {
            Request.getBaseRequest(ctx.req()).getHttpChannel().getEndPoint().close();
        } else if (mode == Mode.HTTP_500 || (mode == Mode.FAIL && call.equals(PAGE))) {
            ctx.status(500).html(BROKEN);
        } else if (toggles.isOn("html")) {
            ctx.html(BROKEN);
        } else {
            answer.accept(behaviour);
        }
    }

    /** What the control API shows of the behaviour. */
    public Map<String, Object> state() {
        Behaviour now = behaviours.get(standIn);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("mode", now.mode().id());
        state.put("delayMillis", now.delayMillis());
        state.put("code", Objects.requireNonNullElse(now.code(), ""));
        state.put("times", now.remaining());
        state.put("calls", behaviours.calls(standIn));
        state.put("toggles", toggles.all());
        return state;
    }

    /** Back to ordinary behaviour. */
    public void reset() {
        behaviours.reset(standIn);
        toggles.reset();
    }
}
