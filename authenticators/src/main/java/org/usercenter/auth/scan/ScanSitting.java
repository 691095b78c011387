package org.usercenter.auth.scan;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.code.Source;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.RateLimit;

/** The code of one browser tab: made, found again after a reload, given up. */
final class ScanSitting {
    private static final String NOTE = "uc.scan.ticket.";

    private final KeycloakSession session;
    private final AuthenticationSessionModel sitting;
    private final AuthenticationFlowContext context;
    private final String way;
    private final ScanConfig config;
    private final SecureRandom random = new SecureRandom();

    ScanSitting(AuthenticationFlowContext context, String way) {
        this.context = context;
        this.session = context.getSession();
        this.sitting = context.getAuthenticationSession();
        this.way = way;
        this.config = new ScanConfig(context.getAuthenticatorConfig());
    }

    static long now() {
        return InstantSource.system().instant().getEpochSecond();
    }

    /** Thrown when a source has had too many codes. */
    static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The code that this tab shows already, whatever has become of it. */
    Optional<ScanTicket> current() {
        String id = sitting.getAuthNote(NOTE + way);
        return id == null
                ? Optional.empty()
                : tickets(tickets -> tickets.find(id))
                        .filter(ticket -> ticket.way().equals(way)
                                && Secrets.same(ticket.place().tab(), tab())
                                && Secrets.same(ticket.place().browser(), BrowserMark.of(session, sitting)));
    }

    /**
     * The code that this tab shows, or a new one when that has ended. Calls the platform.
     *
     * @throws ScanUnavailableException when there is none to be had
     * @throws TooManyException when this source has had too many
     */
    ScanTicket currentOrNew() throws ScanUnavailableException, TooManyException {
        Optional<ScanTicket> current =
                current().filter(ticket -> !ticket.state(now()).ended());
        return current.isPresent() ? current.get() : open();
    }

    /** With its image, so that a code that cannot be drawn is never kept. */
    private static ScanOffer drawn(ScanOffer offer) throws ScanUnavailableException {
        if (offer.image() == null) {
            try {
                QrImage.of(String.valueOf(offer.link()));
            } catch (IllegalArgumentException e) {
                throw new ScanUnavailableException("no code can be made of what the platform gave", e);
            }
        }
        return offer;
    }

    private ScanTicket open() throws ScanUnavailableException, TooManyException {
        RateLimit limit = new RateLimit("scan.code.source", config.codesPerSource(), ScanProving.WINDOW);
        boolean allowed = session.getProvider(UserCenterStore.class)
                .limits()
                .tryAcquire(
                        context.getRealm(),
                        limit,
                        Source.of(context.getConnection().getRemoteAddr()));
        if (!allowed) {
            throw new TooManyException();
        }
        drop();
        long expires = now() + config.life();
        String reference = ScanTickets.newReference(random);
        String nonce = ScanTickets.newNonce(random);
        String issuer = Urls.realmIssuer(
                session.getContext().getUri().getBaseUri(), context.getRealm().getName());
        ScanRequest request = new ScanRequest(
                reference,
                nonce,
                ScanText.of(way, issuer, tab(), reference, nonce, expires),
                config.life(),
                ScanResource.pushUrl(session, way),
                new ScanContexts(session, random)
                        .of(sitting.getClient(), InstantSource.system().instant()));
        ScanOffer offer = drawn(platform().create(request));
        ScanTicket ticket = new ScanTicket(
                ScanTickets.newId(random),
                way,
                context.getAuthenticatorConfig() == null
                        ? ""
                        : context.getAuthenticatorConfig().getId(),
                offer,
                request,
                new ScanTicket.Place(context.getRealm().getId(), BrowserMark.of(session, sitting), tab()),
                ScanTicket.Standing.FRESH,
                expires);
        tickets(tickets -> {
            tickets.keep(ticket);
            return true;
        });
        sitting.setAuthNote(NOTE + way, ticket.id());
        return ticket;
    }

    /**
     * The platform of this way.
     *
     * @throws ScanUnavailableException when it is not set up
     */
    ScanPlatform platform() throws ScanUnavailableException {
        ScanWay provider = session.getProvider(ScanWay.class, way);
        if (provider == null) {
            throw new ScanUnavailableException(way + " has no provider");
        }
        return provider.platform(ScanConfig.map(context.getAuthenticatorConfig()));
    }

    /** Uses the code up. Of any number of requests at once, one is told that it did. */
    boolean take(ScanTicket ticket) {
        sitting.removeAuthNote(NOTE + way);
        return tickets(tickets -> tickets.take(ticket.id()));
    }

    /** Gives up the code of this tab, if it has one. */
    void drop() {
        String id = sitting.getAuthNote(NOTE + way);
        if (id != null) {
            sitting.removeAuthNote(NOTE + way);
            tickets(tickets -> tickets.take(id));
        }
    }

    /** Asks the platform how far the code has come, unless it was asked just now. */
    ScanTicket asked(ScanTicket ticket) throws ScanUnavailableException {
        if (!ticket.state(now()).open() || !tickets(tickets -> tickets.mayPullNow(ticket.id()))) {
            return ticket;
        }
        ScanProgress progress = platform().progress(ticket.offer().platformId());
        return tickets(tickets -> tickets.record(ticket.id(), progress)).orElse(ticket);
    }

    private <R> R tickets(Function<ScanTickets, R> work) {
        return ScanStore.of(
                        session.getKeycloakSessionFactory(), context.getRealm().getId(), InstantSource.system())
                .with(work);
    }

    private String tab() {
        return ScanTickets.hash(sitting.getParentSession().getId() + "." + sitting.getTabId());
    }
}
