package org.usercenter.auth.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.code.Source;

/**
 * What {@link ScanResource} answers: at once, from the shared store; no database, no lock on the authentication session,
 * no call to a platform in the request.
 */
final class ScanAnswers {
    /** Characters of a push. */
    static final int MAX_PUSH = 64 * 1024;

    static final int TOO_MANY_REQUESTS = 429;

    private static final Logger LOG = Logger.getLogger(ScanAnswers.class);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 503;
    private static final Answer TOO_MANY =
            new Answer(TOO_MANY_REQUESTS, Map.of("title", "Too many requests", "status", TOO_MANY_REQUESTS));

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ScanTickets tickets;
    private final ScanStore store;
    private final ScanServer server;

    /**
     * Status and entity of an answer.
     *
     * @param body to be written as JSON, or JSON already
     */
    record Answer(int status, Object body) {}

    /** @param store for what happens after the answer */
    ScanAnswers(KeycloakSession session, ScanStore store, ScanServer server) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = store;
        this.server = server;
        this.tickets = new ScanTickets(session.singleUseObjects(), realm.getId(), server.clock());
    }

    /** See {@link ScanResource#status}. */
    Answer status(@Nullable String id) {
        Optional<ScanTicket> found =
                id == null ? Optional.empty() : tickets.find(id).filter(this::isShownHere);
        if (found.isEmpty()) {
            return server.misses().tryAcquire(source())
                    ? new Answer(NOT_FOUND, Map.of("state", "expired", "expiresIn", 0))
                    : TOO_MANY;
        }
        ScanTicket ticket = found.get();
        if (!server.questions().tryAcquire(ticket.id())) {
            return TOO_MANY;
        }
        ScanState state = ticket.state(tickets.now());
        Map<String, Object> view = view(ticket, state);
        if (state.open()) {
            view.put("askAgain", server.pace().next());
            pullIfDue(ticket);
        }
        return new Answer(OK, view);
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
        int seconds = (int)
                Math.round(new ScanConfig(model).pullSeconds() * server.pace().stretch());
        pulls.postpone(ticket.id(), seconds);
        if (tickets.mayPull(ticket.id(), seconds)) {
            pull(ticket, model, null);
        }
    }

    private boolean pull(ScanTicket ticket, @Nullable AuthenticatorConfigModel model, ScanPush.@Nullable Word word) {
        try {
            ScanWay way = session.getProvider(ScanWay.class, ticket.way());
            return way != null && server.pulls().pull(store, way.platform(ScanConfig.map(model)), ticket, word);
        } catch (ScanUnavailableException e) {
            LOG.warn(e.getMessage());
            return false;
        }
    }

    /** See {@link ScanResource#push}. */
    Answer push(String id, String text) {
        ScanWay way = session.getProvider(ScanWay.class, id);
        AuthenticatorConfigModel model =
                way == null ? null : ScanConfig.of(realm, id).orElse(null);
        if (way == null || model == null) {
            return new Answer(NOT_FOUND, Map.of());
        }
        if (!server.pushes().tryAcquire(source())) {
            return TOO_MANY;
        }
        Optional<ScanPush.Word> word = text.length() > MAX_PUSH ? Optional.empty() : word(way, model, text);
        if (word.isEmpty()) {
            LOG.warnf("A push to %s is not authentic; it is not used", id);
            return new Answer(FORBIDDEN, way.pushReply(false));
        }
        // Nothing is remembered of codes that are not shown here.
        Optional<ScanTicket> woken = tickets.find(id, word.get().platformId())
                .filter(ticket -> ticket.state(tickets.now()).open() && tickets.isNews(id, word.get()));
        woken.ifPresent(ticket -> server.pulls().forget(ticket.id()));
        // A push that cannot be seen to now is not taken, so that the platform sends it again.
        return woken.isEmpty() || pull(woken.get(), model, word.get())
                ? new Answer(OK, way.pushReply(true))
                : new Answer(BUSY, way.pushReply(false));
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
}
