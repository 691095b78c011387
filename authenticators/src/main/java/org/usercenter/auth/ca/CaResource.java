package org.usercenter.auth.ca;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.ca.download.AgentPages;
import org.usercenter.auth.ca.trust.TrustedCas;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.flow.RealmAddress;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

/** What the page and the agent need of the server beside the flow itself; under {@code /realms/<realm>/uc-ca}. */
public final class CaResource {
    static final String PROVIDER = "uc-ca";
    static final String TICKET = "ticket";
    static final String RETURN = "return";
    static final String RETURNED = "returned";
    static final String VENDORS = "vendors";
    static final String INSPECT = "inspect";
    static final String AGENT = "agent";

    private static final String VENDORS_PAGE = "uc-ca-vendors.ftl";
    private static final Logger LOG = Logger.getLogger(CaResource.class);
    private static final String STATE = "state";
    private static final String HANDLE = "handle";
    private static final int MAX_HANDLE = 64;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String PROBLEM = "application/problem+json";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CaResourceConfig config;

    CaResource(KeycloakSession session, CaResourceConfig config) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.config = config;
    }

    static String url(KeycloakSession session, String leaf) {
        return RealmAddress.of(session).path(PROVIDER).path(leaf).build().toString();
    }

    /**
     * A challenge and the ticket for it. Only pages of this server get one, and only in a browser with the
     * authentication session that it is for; without one nothing is counted. Who asks too often is refused for a while (RFC 6585 section 4, RFC 9457).
     *
     * @param client {@code client_id} of the login
     * @param tab {@code tab_id} of the login
     */
    @POST
    @Path(TICKET)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response ticket(
            @FormParam("client_id") @Nullable String client,
            @FormParam("tab_id") @Nullable String tab,
            @FormParam("purpose") @Nullable String purpose) {
        CaPlace place = CaPlace.of(session);
        if (!isAskedBy(place)) {
            return plain(Response.Status.FORBIDDEN);
        }
        AuthenticationSessionModel sitting = sitting(client, tab);
        if (sitting == null) {
            return plain(Response.Status.GONE);
        }
        Optional<Response> refused = refuseTooMany(config.tickets());
        if (refused.isPresent()) {
            return refused.get();
        }
        CaPurpose wanted = CaPurpose.of(purpose);
        SecureRandom random = new SecureRandom();
        CaChallenge challenge =
                new CaChallenges(session.singleUseObjects(), random, InstantSource.system()).issue(sitting, wanted);
        String handle = new CaReturns(session.singleUseObjects(), random).open(sitting, wanted);
        String back = url(session, RETURN) + "?" + STATE + "=" + handle;
        String ticket = new AgentTickets(session, place)
                .sign(
                        challenge,
                        TrustedCas.of(session, CaAuthenticator.ID).issuerNames(),
                        back,
                        CaConfig.of(realm).minAgent());
        return noStore(Response.ok(Map.of("ticket", ticket, "expires", challenge.expires())))
                .build();
    }

    /**
     * What the certificates on the user's keys are, for the list on the page: holder, number masked, authority, and
     * whether they would do. Proves nothing, asks nobody, keeps nothing. Who asks too often is refused for a while
     * (RFC 6585 section 4, RFC 9457). The body is read after that only, and refused (400) when it is longer than 1 MiB or
     * anything but a list of texts.
     *
     * @param body a list of certificates, DER in Base64, as JSON; more than 16 are not looked at
     */
    @POST
    @Path(INSPECT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response inspect(InputStream body) throws IOException {
        if (!isAskedBy(CaPlace.of(session))) {
            return plain(Response.Status.FORBIDDEN);
        }
        Optional<Response> refused = refuseTooMany(config.inspections());
        if (refused.isPresent()) {
            return refused.get();
        }
        List<String> certificates;
        try {
            certificates = InspectedList.read(body);
        } catch (InspectedList.InvalidListException e) {
            return plain(Response.Status.BAD_REQUEST);
        }
        TrustedCas trusted = TrustedCas.of(session, CaAuthenticator.ID);
        return noStore(Response.ok(certificates.stream()
                        .map(certificate -> CertificateListing.of(trusted, certificate))
                        .toList()))
                .build();
    }

    /** Whether a page of this server asks, as the browser says. */
    private boolean isAskedBy(CaPlace place) {
        return place.origin()
                .equals(session.getContext().getHttpRequest().getHttpHeaders().getHeaderString("Origin"));
    }

    private Optional<Response> refuseTooMany(RateLimit limit) {
        RateLimits limits = session.getProvider(UserCenterStore.class).limits();
        String source = Source.of(session.getContext().getConnection().getRemoteAddr());
        if (limits.tryAcquire(realm, limit, source)) {
            return Optional.empty();
        }
        int wait = Math.max(1, limits.secondsUntilFree(realm, limit, source));
        return Optional.of(noStore(Response.status(TOO_MANY_REQUESTS)
                        .entity(Map.of("title", "Too many requests", "status", TOO_MANY_REQUESTS))
                        .type(PROBLEM)
                        .header(HttpHeaders.RETRY_AFTER, wait))
                .build());
    }

    /**
     * Where the agent's own page sends its answer. Needs no cookie; the state is good once. Says nothing about the answer
     * to whoever brings it, but sends the browser on to show its session.
     */
    @POST
    @Path(RETURN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response back(@QueryParam(STATE) @Nullable String state, MultivaluedMap<String, String> form) {
        CaReturns returns = new CaReturns(session.singleUseObjects(), new SecureRandom());
        Optional<Map<String, String>> way =
                state == null || state.length() > MAX_HANDLE ? Optional.empty() : returns.take(state);
        if (way.isEmpty()) {
            return stale(Response.Status.GONE);
        }
        String handle = returns.bring(way.get(), CaAnswer.of(form));
        return noStore(Response.seeOther(URI.create(url(session, RETURNED) + "?" + HANDLE + "=" + handle)))
                .build();
    }

    /** Where the browser that brought an answer shows that the session that asked is its own; good once. */
    @GET
    @Path(RETURNED)
    public Response returned(@QueryParam(HANDLE) @Nullable String handle) {
        CaReturns returns = new CaReturns(session.singleUseObjects(), new SecureRandom());
        Optional<Map<String, String>> brought =
                handle == null || handle.length() > MAX_HANDLE ? Optional.empty() : returns.brought(handle);
        if (brought.isEmpty()) {
            return stale(Response.Status.GONE);
        }
        Map<String, String> to = brought.get();
        AuthenticationSessionModel sitting = sitting(to.get(CaReturns.CLIENT), to.get(CaReturns.TAB));
        if (sitting == null || !CaSitting.sid(sitting).equals(to.get(CaReturns.SID))) {
            LOG.warn("A signature came back in another browser than the one that asked for it; it is not used");
            return stale(Response.Status.FORBIDDEN);
        }
        returns.keep(sitting, CaAnswer.of(to));
        Optional<String> onAction =
                CaPurpose.valueOf(String.valueOf(to.get(CaReturns.PURPOSE))).action();
        UriBuilder action = RealmAddress.of(session)
                .path("login-actions")
                .path(onAction.isPresent() ? "required-action" : "authenticate")
                .queryParam("client_id", to.get(CaReturns.CLIENT))
                .queryParam("tab_id", to.get(CaReturns.TAB));
        onAction.ifPresent(id -> action.queryParam("execution", id));
        return noStore(Response.seeOther(action.build())).build();
    }

    private Response stale(Response.Status status) {
        return session.getProvider(LoginFormsProvider.class)
                .setError("uc.ca.refused.challenge-stale")
                .createErrorPage(status);
    }

    /** Authorities whose certificates serve here, with hotline, driver and how to obtain a key. Public. */
    @GET
    @Path(VENDORS)
    @Produces(MediaType.TEXT_HTML)
    public Response vendors() {
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute(
                        "caVendors", TrustedCas.of(session, CaAuthenticator.ID).vendors())
                .setAttribute("caAgentUrl", url(session, AGENT))
                .createForm(VENDORS_PAGE);
    }

    /** Where the agent is to be had. Public. */
    @GET
    @Path(AGENT)
    @Produces(MediaType.TEXT_HTML)
    public Response agent() {
        return agentPages().page();
    }

    /** A file of the agent. Public. */
    @GET
    @Path(AGENT + "/{version}/{file}")
    public Response agentFile(@PathParam("version") String version, @PathParam("file") String file) {
        return agentPages().file(version, file);
    }

    private AgentPages agentPages() {
        return new AgentPages(session, url(session, AGENT), url(session, VENDORS));
    }

    private @Nullable AuthenticationSessionModel sitting(@Nullable String clientId, @Nullable String tab) {
        ClientModel client = clientId == null || tab == null ? null : realm.getClientByClientId(clientId);
        return client == null
                ? null
                : new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm, client, tab);
    }

    private static Response plain(Response.Status status) {
        // Keycloak refuses to send an answer without a type.
        return noStore(Response.status(status).entity("{}").type(MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    private static Response.ResponseBuilder noStore(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
