package org.usercenter.auth.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.RealmAddress;

/** What a waiting page asks, and where platforms send word; under {@code /realms/<realm>/uc-scan}. */
public final class ScanResource {
    static final String PROVIDER = "uc-scan";

    private static final String PUSH = "push/{way}{rest:(/.*)?}";
    private static final int RETRY_AFTER = 30;

    private final KeycloakSession session;
    private final ScanAnswers answers;

    ScanResource(KeycloakSession session, ScanServer server) {
        this.session = session;
        this.answers = new ScanAnswers(
                session,
                ScanStore.of(
                        session.getKeycloakSessionFactory(),
                        session.getContext().getRealm().getId(),
                        server.clock()),
                server);
    }

    static String statusUrl(KeycloakSession session) {
        return url(session, "status");
    }

    static String pushUrl(KeycloakSession session, String way) {
        return url(session, "push/" + way);
    }

    private static String url(KeycloakSession session, String path) {
        return RealmAddress.of(session).path(PROVIDER).path(path).build().toString();
    }

    /**
     * How far a code has come: {@code state} (waiting, scanned, confirmed, refused, expired, unavailable),
     * {@code expiresIn} in seconds, {@code who} scanned it, masked, where that is known, and while it is
     * open after how many milliseconds the page is to {@code askAgain}. Only the browser that shows
     * the code is told; to all others it is as unknown as one that never was: 404 and {@code expired}.
     */
    @GET
    @Path("status")
    @Produces(MediaType.APPLICATION_JSON)
    public Response status(@QueryParam("ticket") @Nullable String id) {
        return response(answers.status(id));
    }

    /**
     * Where a platform sends word of a change, as JSON. The platform is asked what changed; what the push says is not
     * believed.
     *
     * @param id of the way
     * @param rest whatever path the platform adds
     */
    @POST
    @Path(PUSH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@PathParam("way") String id, @PathParam("rest") String rest, InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(ScanAnswers.MAX_PUSH + 1);
        return response(answers.push(id, new String(bytes, StandardCharsets.UTF_8)));
    }

    /** The same as a form. */
    @POST
    @Path(PUSH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response pushForm(@PathParam("way") String id, @PathParam("rest") String rest) {
        // Keycloak has read the body already.
        String form = session.getContext().getHttpRequest().getDecodedFormParameters().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "="
                        + encoded(
                                field.getValue().isEmpty()
                                        ? ""
                                        : field.getValue().get(0)))
                .collect(Collectors.joining("&"));
        return response(answers.push(id, form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Response response(ScanAnswers.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .entity(answer.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return (answer.status() == ScanAnswers.TOO_MANY_REQUESTS
                        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                        : response)
                .build();
    }
}
