package org.usercenter.auth.scan;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.code.Source;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.limit.RateLimit;

/** The code of one browser tab: made, found again after a reload, given up. */
final class ScanSitting {
    private final KeycloakSession session;
    private final AuthenticationSessionModel sitting;
    private final ScanOccasion occasion;
    private final RealmModel realm;
    private final SecureRandom random = new SecureRandom();

    ScanSitting(KeycloakSession session, AuthenticationSessionModel sitting, ScanOccasion occasion) {
        this.session = session;
        this.sitting = sitting;
        this.occasion = occasion;
        this.realm = session.getContext().getRealm();
    }

    ScanOccasion occasion() {
        return occasion;
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
        String id = sitting.getAuthNote(occasion.note());
        return id == null
                ? Optional.empty()
                : tickets(tickets -> tickets.find(id))
                        .filter(ticket -> ticket.way().equals(occasion.way())
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
        String way = occasion.way();
        ScanConfig config = occasion.config();
        RateLimit limit = new RateLimit("scan.code.source", config.codesPerSource(), ScanProving.WINDOW);
        boolean allowed = session.getProvider(UserCenterStore.class)
                .limits()
                .tryAcquire(
                        realm,
                        limit,
                        Source.of(session.getContext().getConnection().getRemoteAddr()));
        if (!allowed) {
            throw new TooManyException();
        }
        drop();
        long expires = now() + config.life();
        String reference = ScanTickets.newReference(random);
        String nonce = ScanTickets.newNonce(random);
        String issuer = Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
        ScanRequest request = new ScanRequest(
                reference,
                nonce,
                ScanText.of(occasion.purpose(), way, issuer, tab(), reference, nonce, expires),
                config.life(),
                ScanResource.pushUrl(session, way),
                new ScanContexts(session, random)
                        .of(
                                occasion.purpose(),
                                sitting.getClient(),
                                InstantSource.system().instant()),
                occasion.subject());
        ScanOffer offer = drawn(platform().create(request));
        ScanTicket ticket = new ScanTicket(
                ScanTickets.newId(random),
                way,
                occasion.configId(),
                offer,
                request,
                new ScanTicket.Place(realm.getId(), BrowserMark.of(session, sitting), tab()),
                ScanTicket.Standing.FRESH,
                expires);
        tickets(tickets -> {
            tickets.keep(ticket);
            return true;
        });
        sitting.setAuthNote(occasion.note(), ticket.id());
        return ticket;
    }

    /**
     * The platform of this way.
     *
     * @throws ScanUnavailableException when it is not set up
     */
    ScanPlatform platform() throws ScanUnavailableException {
        ScanWay provider = session.getProvider(ScanWay.class, occasion.way());
        if (provider == null) {
            throw new ScanUnavailableException(occasion.way() + " has no provider");
        }
        return provider.platform(ScanConfig.map(occasion.settings()));
    }

    /** Uses the code up. Of any number of requests at once, one is told that it did. */
    boolean take(ScanTicket ticket) {
        sitting.removeAuthNote(occasion.note());
        return tickets(tickets -> tickets.take(ticket.id()));
    }

    /** Gives up the code of this tab, if it has one. */
    void drop() {
        String id = sitting.getAuthNote(occasion.note());
        if (id != null) {
            sitting.removeAuthNote(occasion.note());
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
        return ScanStore.of(session.getKeycloakSessionFactory(), realm.getId(), InstantSource.system())
                .with(work);
    }

    private String tab() {
        return ScanTickets.hash(sitting.getParentSession().getId() + "." + sitting.getTabId());
    }
}
