package org.usercenter.auth.captcha;

import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.code.SmsAvailability;
import org.usercenter.auth.code.Source;

/** What login pages ask for by script: a puzzle, and whether short messages can be sent. Needs no login. */
public final class CaptchaResource {
    private static final int TOO_MANY_REQUESTS = 429;

    private final KeycloakSession session;
    private final SourceThrottle throttle;

    CaptchaResource(KeycloakSession session, SourceThrottle throttle) {
        this.session = session;
        this.throttle = throttle;
    }

    /** A new puzzle. */
    @GET
    @Path("challenge")
    @Produces(MediaType.APPLICATION_JSON)
    public Response challenge() {
        return answer(() -> session.getProvider(Captcha.class).puzzle());
    }

    /** {@code {"available":true}} when short messages can be sent at present. */
    @GET
    @Path("sms-status")
    @Produces(MediaType.APPLICATION_JSON)
    public Response smsStatus() {
        return answer(() -> "{\"available\":"
                + SmsAvailability.of(session, session.getContext().getRealm()).available() + "}");
    }

    private Response answer(Supplier<String> json) {
        String source = Source.of(session.getContext().getConnection().getRemoteAddr());
        if (!throttle.tryAcquire(source)) {
            return Response.status(TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, 60)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return Response.ok(json.get(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
