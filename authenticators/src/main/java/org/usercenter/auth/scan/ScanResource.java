package org.usercenter.auth.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.code.Source;

/**
 * What a waiting page asks, and where platforms send word; under {@code /realms/<realm>/uc-scan}. Answers at once from
 * the shared store: no database, no lock on the authentication session, no call to a platform in the request.
 */
public final class ScanResource {
    static final String PROVIDER = "uc-scan";

    private static final Logger LOG = Logger.getLogger(ScanResource.class);
    private static final String PUSH = "push/{way}{rest:(/.*)?}";
    private static final int MAX_PUSH = 64 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int RETRY_AFTER = 30;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ScanTickets tickets;
    private final ScanServer server;

    ScanResource(KeycloakSession session, ScanServer server) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.server = server;
        this.tickets = new ScanTickets(session.singleUseObjects(), server.clock());
    }

    static String statusUrl(KeycloakSession session) {
        return url(session, "status");
    }

    static String pushUrl(KeycloakSession session, String way) {
        return url(session, "push/" + way);
    }

    private static String url(KeycloakSession session, String path) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .path(session.getContext().getRealm().getName())
                .path(PROVIDER)
                .path(path)
                .build()
                .toString();
    }

    /**
     * How far a code has come: {@code state} (waiting, scanned, confirmed, refused, expired, unavailable),
     * {@code expiresIn} in seconds, and {@code who} scanned it, masked, where that is known. Only the browser that shows
     * the code is told; to all others it is as unknown as one that never was: 404 and {@code expired}.
     */
    @GET
    @Path("status")
    @Produces(MediaType.APPLICATION_JSON)
    public Response status(@QueryParam("ticket") @Nullable String id) {
        Optional<ScanTicket> found =
                id == null ? Optional.empty() : tickets.find(id).filter(this::isShownHere);
        if (found.isEmpty()) {
            return server.misses().tryAcquire(source())
                    ? json(Response.status(Response.Status.NOT_FOUND), Map.of("state", "expired", "expiresIn", 0))
                    : tooMany();
        }
        ScanTicket ticket = found.get();
        if (!server.questions().tryAcquire(ticket.id())) {
            return tooMany();
        }
        ScanState state = ticket.state(tickets.now());
        if (state.open()) {
            pullIfDue(ticket);
        }
        return json(Response.ok(), view(ticket, state));
    }

    private boolean isShownHere(ScanTicket ticket) {
        return BrowserMark.isOfRequest(session, ticket.place().browser());
    }

    private Map<String, Object> view(ScanTicket ticket, ScanState state) {
        Map<String, Object> view = new HashMap<>();
        boolean down = state.open() && !ticket.standing().reachable();
        view.put("state", down ? "unavailable" : state.id());
        view.put("expiresIn", Math.max(0, ticket.expires() - tickets.now()));
        String who = ticket.standing().who();
        if (who != null && state != ScanState.WAITING) {
            view.put("who", who);
        }
        return view;
    }

    private void pullIfDue(ScanTicket ticket) {
        ScanPulls pulls = server.pulls();
        if (!pulls.isDue(ticket.id())) {
            return;
        }
        AuthenticatorConfigModel model = realm.getAuthenticatorConfigById(ticket.configId());
        int seconds = new ScanConfig(model).pullSeconds();
        pulls.postpone(ticket.id(), seconds);
        if (tickets.mayPull(ticket.id(), seconds)) {
            pull(ticket, model);
        }
    }

    private void pull(ScanTicket ticket, @Nullable AuthenticatorConfigModel model) {
        try {
            ScanWay way = session.getProvider(ScanWay.class, ticket.way());
            if (way != null) {
                server.pulls().pull(session.getKeycloakSessionFactory(), way.platform(ScanConfig.map(model)), ticket);
            }
        } catch (ScanUnavailableException e) {
            LOG.warn(e.getMessage());
        }
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
        byte[] bytes = body.readNBytes(MAX_PUSH + 1);
        return push(id, new String(bytes, StandardCharsets.UTF_8));
    }

    /** The same as a form. */
    @POST
    @Path(PUSH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response pushForm(@PathParam("way") String id, @PathParam("rest") String rest) {
        // Keycloak has read the body already.
        return push(
                id,
                session.getContext().getHttpRequest().getDecodedFormParameters().entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "="
                                + encoded(
                                        field.getValue().isEmpty()
                                                ? ""
                                                : field.getValue().get(0)))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Response push(String id, String text) {
        ScanWay way = session.getProvider(ScanWay.class, id);
        AuthenticatorConfigModel model =
                way == null ? null : ScanConfig.of(realm, id).orElse(null);
        if (way == null || model == null) {
            return json(Response.status(Response.Status.NOT_FOUND), Map.of());
        }
        if (!server.pushes().tryAcquire(source())) {
            return tooMany();
        }
        Optional<ScanPush.Word> word = text.length() > MAX_PUSH ? Optional.empty() : word(way, model, text);
        if (word.isEmpty()) {
            LOG.warnf("A push to %s is not authentic; it is not used", id);
            return json(Response.status(Response.Status.FORBIDDEN), way.pushReply(false));
        }
        if (tickets.isNews(id, word.get())) {
            tickets.find(id, word.get().platformId())
                    .filter(ticket -> ticket.state(tickets.now()).open())
                    .ifPresent(ticket -> {
                        server.pulls().forget(ticket.id());
                        pull(ticket, model);
                    });
        }
        return json(Response.ok(), way.pushReply(true));
    }

    private Optional<ScanPush.Word> word(ScanWay way, AuthenticatorConfigModel model, String text) {
        try {
            return way.platform(ScanConfig.map(model)).push(new ScanPush(text, address()));
        } catch (ScanUnavailableException e) {
            LOG.warn(e.getMessage());
            return Optional.empty();
        }
    }

    private String address() {
        return String.valueOf(session.getContext().getConnection().getRemoteAddr());
    }

    private String source() {
        return Source.of(address());
    }

    private static Response tooMany() {
        return json(
                Response.status(TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER),
                Map.of("title", "Too many requests", "status", TOO_MANY_REQUESTS));
    }

    private static Response json(Response.ResponseBuilder response, Object entity) {
        return response.entity(entity)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
