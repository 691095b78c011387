package org.usercenter.sandbox.scan;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jetty.server.Request;
import org.usercenter.sandbox.control.Behaviour;
import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.control.Mode;
import org.usercenter.sandbox.control.StandIn;

import io.javalin.http.Context;

/** Answers of one platform as its script says: late, broken, or not at all. */
public final class Scripted {
    private final Behaviours behaviours;
    private final StandIn standIn;

    public Scripted(Behaviours behaviours, StandIn standIn) {
        this.behaviours = behaviours;
        this.standIn = standIn;
    }

    /** Lets the platform answer, unless the script wants no proper answer at all. */
    public void answer(Context ctx, Consumer<Behaviour> platform) {
        Behaviour behaviour = behaviours.next(standIn);
        if (behaviour.delayMillis() == 0) {
            finish(ctx, behaviour, platform);
        } else {
            behaviours.waits(standIn, 1);
            ctx.future(() -> CompletableFuture.runAsync(
                            () -> finish(ctx, behaviour, platform),
                            CompletableFuture.delayedExecutor(behaviour.delayMillis(), TimeUnit.MILLISECONDS))
                    .whenComplete((done, failure) -> behaviours.waits(standIn, -1)));
        }
    }

    private static void finish(Context ctx, Behaviour behaviour, Consumer<Behaviour> platform) {
        if (behaviour.mode() == Mode.DROP) {
            Request.getBaseRequest(ctx.req()).getHttpChannel().getEndPoint().close();
        } else if (behaviour.mode() == Mode.HTTP_500) {
            ctx.status(500).html("<html><body><h1>500 Internal Server Error</h1></body></html>");
        } else {
            platform.accept(behaviour);
        }
    }
}
