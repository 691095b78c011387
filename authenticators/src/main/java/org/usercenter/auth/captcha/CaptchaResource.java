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
import org.usercenter.auth.code.SourceThrottle;
import org.usercenter.auth.flow.RealmAddress;

/** What login pages ask for by script: a puzzle, and whether short messages can be sent. Needs no login. */
public final class CaptchaResource {
    static final String CHALLENGE = "challenge";
    private static final String SMS_STATUS = "sms-status";
    private static final int TOO_MANY_REQUESTS = 429;

    private final KeycloakSession session;
    private final SourceThrottle throttle;

    CaptchaResource(KeycloakSession session, SourceThrottle throttle) {
        this.session = session;
        this.throttle = throttle;
    }

    /** Absolute address of {@link #smsStatus} in the realm of the session. */
    public static String smsStatusUrl(KeycloakSession session) {
        return url(session, SMS_STATUS);
    }

    static String url(KeycloakSession session, String leaf) {
        return RealmAddress.of(session)
                .path(CaptchaResourceFactory.ID)
                .path(leaf)
                .build()
                .toString();
    }

    /** A new puzzle. */
    @GET
    @Path(CHALLENGE)
    @Produces(MediaType.APPLICATION_JSON)
    public Response challenge() {
        return answer(() -> session.getProvider(Captcha.class).puzzle());
    }

    /** {@code {"available":true}} when short messages can be sent at present. */
    @GET
    @Path(SMS_STATUS)
    @Produces(MediaType.APPLICATION_JSON)
    public Response smsStatus() {
        return answer(() -> "{\"available\":"
                + SmsAvailability.of(session, session.getContext().getRealm()).available() + "}");
    }

    private Response answer(Supplier<String> json) {
        String source = Source.of(session.getContext().getConnection().getRemoteAddr());
        if (!throttle.tryAcquire(source)) {
            // Keycloak refuses to send an answer without a type.
            return Response.status(TOO_MANY_REQUESTS)
                    .entity("{}")
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.RETRY_AFTER, 60)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return Response.ok(json.get(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
