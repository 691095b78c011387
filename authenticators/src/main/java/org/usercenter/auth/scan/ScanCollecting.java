package org.usercenter.auth.scan;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.Figures;

/** Fetches the result of a tab's code once it is confirmed, judges it, and uses the code up. */
final class ScanCollecting {
    private static final Logger LOG = Logger.getLogger(ScanCollecting.class);
    private static final String NOT_YET = "uc.scan.not-yet";

    private final ScanSitting sitting;
    private final ScanProving proving;
    private final ScanConfig config;
    private final Figures.OfRealm figures;

    ScanCollecting(KeycloakSession session, ScanSitting sitting) {
        this.sitting = sitting;
        this.proving = new ScanProving(session, sitting.occasion());
        this.config = sitting.occasion().config();
        this.figures = session.getProvider(UserCenterStore.class)
                .figures()
                .of(session.getContext().getRealm());
    }

    /** Calls the platform. */
    ScanCollected collect() {
        ScanCollected collected = attempt();
        if (collected instanceof ScanCollected.Ended ended) {
            count(ended.outcome() instanceof ScanOutcome.Refused refused ? refused.reason() : Figure.SUCCESS);
        }
        return collected;
    }

    private void count(String result) {
        String way = sitting.occasion().way();
        figures.count(Figure.SCAN, LoginWay.of(way).map(LoginWay::code).orElse(way), result);
    }

    private ScanCollected attempt() {
        Optional<ScanTicket> found = sitting.current();
        if (found.isEmpty()) {
            return refused("stale");
        }
        ScanTicket ticket = found.get();
        if (!proving.withinLimit(config.proofsPerSource())) {
            return new ScanCollected.Held(ticket, "uc.scan.refused.limit");
        }
        try {
            ticket = sitting.asked(ticket);
            ScanState state = ticket.state(ScanSitting.now());
            if (state == ScanState.CONFIRMED) {
                return judged(sitting.platform().collect(ticket), ticket);
            }
            if (state.open()) {
                return new ScanCollected.Held(ticket, NOT_YET);
            }
            sitting.drop();
            return refused(state.refusal());
        } catch (ScanUnavailableException e) {
            LOG.warnf("A result is not to be had: %s", e.getMessage());
            count("unavailable");
            return new ScanCollected.Held(ticket, "uc.scan.unavailable-now");
        }
    }

    private ScanCollected judged(ScanResult result, ScanTicket ticket) {
        if (result instanceof ScanResult.NotYet) {
            return new ScanCollected.Held(ticket, NOT_YET);
        }
        ScanOutcome outcome = outcome(result);
        // Used up only now: a platform that fails in between must not cost the holder another scan.
        return sitting.take(ticket) ? new ScanCollected.Ended(outcome) : refused("stale");
    }

    private ScanOutcome outcome(ScanResult result) {
        if (result instanceof ScanResult.Brought brought) {
            return proving.prove(brought);
        }
        return result instanceof ScanResult.Attested attested
                ? new ScanOutcome.Attested(attested.identity())
                : ScanOutcome.Refused.of(((ScanResult.Unacceptable) result).reason());
    }

    private static ScanCollected refused(String reason) {
        return new ScanCollected.Ended(ScanOutcome.Refused.of(reason));
    }
}
