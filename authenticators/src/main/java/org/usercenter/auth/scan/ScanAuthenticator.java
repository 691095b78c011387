package org.usercenter.auth.scan;

import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.auth.flow.Step;

/**
 * Logs in the main account of an enterprise by a code that a platform's app scans. Platforms are called before the
 * database is read.
 */
public final class ScanAuthenticator extends Step {
    static final String ACTION = "action";
    static final String COLLECT = "collect";
    static final String REGISTER = "register";

    private static final Logger LOG = Logger.getLogger(ScanAuthenticator.class);

    private final String way;

    /** @param way provider id */
    ScanAuthenticator(String way) {
        this.way = way;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!LoginWays.isChosen(context) && LoginWays.resume(context)) {
            return;
        }
        show(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            show(context);
            return;
        }
        ScanPage page = new ScanPage(context, way);
        ScanLogin login = new ScanLogin(context, page, way);
        String action = context.getHttpRequest().getDecodedFormParameters().getFirst(ACTION);
        switch (String.valueOf(action)) {
            case COLLECT -> collect(context, page, login);
            case REGISTER -> {
                if (!login.register()) {
                    show(context);
                }
            }
            default -> {
                login.forget();
                new ScanSitting(context, way).drop();
                show(context);
            }
        }
    }

    private void show(AuthenticationFlowContext context) {
        ScanPage page = new ScanPage(context, way);
        context.challenge(code(context, page));
    }

    private Response code(AuthenticationFlowContext context, ScanPage page) {
        try {
            return page.code(new ScanSitting(context, way).currentOrNew());
        } catch (ScanSitting.TooManyException e) {
            return page.ended("uc.scan.refused.limit");
        } catch (ScanUnavailableException e) {
            LOG.warnf("No code is to be had: %s", e.getMessage());
            return page.unavailable();
        }
    }

    private void collect(AuthenticationFlowContext context, ScanPage page, ScanLogin login) {
        ScanSitting sitting = new ScanSitting(context, way);
        Optional<ScanTicket> found = sitting.current();
        if (found.isEmpty()) {
            login.refused(ScanOutcome.Refused.of("stale"));
            return;
        }
        ScanTicket ticket = found.get();
        ScanProving proving = new ScanProving(context.getSession(), way);
        if (!proving.withinLimit(new ScanConfig(context.getAuthenticatorConfig()).proofsPerSource())) {
            context.challenge(page.code(ticket, "uc.scan.refused.limit"));
            return;
        }
        try {
            ticket = sitting.asked(ticket);
            ScanState state = ticket.state(ScanSitting.now());
            if (state == ScanState.CONFIRMED) {
                collected(sitting.platform().collect(ticket), ticket, sitting, proving, page, login, context);
            } else if (state.open()) {
                context.challenge(page.code(ticket, "uc.scan.not-yet"));
            } else {
                sitting.drop();
                login.refused(ScanOutcome.Refused.of(state.refusal()));
            }
        } catch (ScanUnavailableException e) {
            LOG.warnf("A result is not to be had: %s", e.getMessage());
            context.challenge(page.code(ticket, "uc.scan.unavailable-now"));
        }
    }

    private static void collected(
            ScanResult result,
            ScanTicket ticket,
            ScanSitting sitting,
            ScanProving proving,
            ScanPage page,
            ScanLogin login,
            AuthenticationFlowContext context) {
        if (result instanceof ScanResult.NotYet) {
            context.challenge(page.code(ticket, "uc.scan.not-yet"));
            return;
        }
        ScanOutcome outcome = result instanceof ScanResult.Brought brought
                ? proving.prove(brought)
                : ScanOutcome.Refused.of(((ScanResult.Unacceptable) result).reason());
        // Used up only now: a platform that fails in between must not cost the holder another scan.
        boolean first = sitting.take(ticket);
        if (!first) {
            login.refused(ScanOutcome.Refused.of("stale"));
        } else if (outcome instanceof ScanOutcome.Proved proved) {
            login.proved(proved);
        } else {
            login.refused((ScanOutcome.Refused) outcome);
        }
    }
}
