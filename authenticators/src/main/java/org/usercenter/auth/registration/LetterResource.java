package org.usercenter.auth.registration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.flow.BrowserTab;
import org.usercenter.auth.flow.RealmAddress;
import org.usercenter.auth.registration.letter.Letter;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.limit.RateLimit;

/**
 * Letters of authority and commitments to be printed, under {@code /realms/<realm>/uc-letter}: blank for everybody, filled
 * in for the browser whose registration it is. What stands on the page comes in the body, is kept nowhere and is in no
 * address.
 */
public final class LetterResource {

    static final String PROVIDER = "uc-letter";

    private static final RateLimit PER_SESSION = new RateLimit("letter.per-session", 60, Duration.ofHours(1));
    private static final RateLimit PER_SOURCE = new RateLimit("letter.per-source", 300, Duration.ofHours(1));
    private static final String PDF = "application/pdf";
    private static final int TOO_MANY = 429;
    private static final int RETRY_AFTER = 3;

    private final KeycloakSession session;
    private final LetterPress press;

    LetterResource(KeycloakSession session, LetterPress press) {
        this.session = session;
        this.press = press;
    }

    static String url(KeycloakSession session) {
        return RealmAddress.of(session).path(PROVIDER).build().toString();
    }

    /**
     * To be filled in by hand.
     *
     * @param kind code of the kind of material
     */
    @GET
    @Path("{kind}")
    public Response blank(@PathParam("kind") String kind) {
        return Letter.ofKind(kind)
                .map(letter -> answer(letter, press.blank(letter)))
                .orElseGet(() -> refusal(Response.Status.NOT_FOUND.getStatusCode(), "gone"));
    }

    /**
     * Filled in with what was typed.
     *
     * @param kind code of the kind of material
     */
    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response filledIn(
            @PathParam("kind") String kind,
            @QueryParam("client_id") @Nullable String client,
            @QueryParam("tab_id") @Nullable String tab) {
        Optional<Letter> letter = Letter.ofKind(kind);
        Optional<AuthenticationSessionModel> sitting = BrowserTab.find(session, client, tab);
        if (!BrowserTab.asks(session)) {
            return refusal(Response.Status.FORBIDDEN.getStatusCode(), "not-asked");
        }
        if (letter.isEmpty() || sitting.isEmpty()) {
            return refusal(Response.Status.GONE.getStatusCode(), "session-ended");
        }
        RegistrationDraft draft = RegistrationState.of(
                        sitting.get(), session.getProvider(CryptoProvider.class).cipher())
                .draft();
        if (!draft.declaresEnterprise() || draft.agreed() == null) {
            return refusal(Response.Status.GONE.getStatusCode(), "session-ended");
        }
        if (!tryAcquire(PER_SESSION, sitting.get().getParentSession().getId()) || !tryAcquire(PER_SOURCE, source())) {
            return refusal(TOO_MANY, "too-many");
        }
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return answer(letter.get(), press.print(letter.get().filledIn(LetterForm.parties(draft, form))));
    }

    private boolean tryAcquire(RateLimit limit, String whose) {
        return session.getProvider(UserCenterStore.class)
                .limits()
                .tryAcquire(session.getContext().getRealm(), limit, whose);
    }

    private String source() {
        return Source.of(session.getContext().getConnection().getRemoteAddr());
    }

    private static Response answer(Letter letter, Optional<byte[]> file) {
        return file.map(content -> Response.ok(content, PDF)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + letter.fileName() + "\"")
                        .build())
                .orElseGet(() -> refusal(Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), "busy"));
    }

    /** @param code end of a message key {@code uc.material.error.…} */
    private static Response refusal(int status, String code) {
        Response.ResponseBuilder response = Response.status(status)
                .entity(Map.of("error", code))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()
                ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER).build()
                : response.build();
    }
}
