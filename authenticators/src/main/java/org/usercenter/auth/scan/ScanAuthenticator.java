package org.usercenter.auth.scan;

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
                sitting(context).drop();
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
            return page.code(sitting(context).currentOrNew());
        } catch (ScanSitting.TooManyException e) {
            return page.ended("uc.scan.refused.limit");
        } catch (ScanUnavailableException e) {
            LOG.warnf("No code is to be had: %s", e.getMessage());
            return page.unavailable();
        }
    }

    private void collect(AuthenticationFlowContext context, ScanPage page, ScanLogin login) {
        ScanCollected collected = new ScanCollecting(context.getSession(), sitting(context)).collect();
        if (collected instanceof ScanCollected.Held held) {
            context.challenge(page.code(held.ticket(), held.message()));
            return;
        }
        ScanOutcome outcome = ((ScanCollected.Ended) collected).outcome();
        if (outcome instanceof ScanOutcome.Proved proved) {
            login.proved(proved);
        } else {
            // Nobody logs in by what a platform says without a certificate.
            login.refused(
                    outcome instanceof ScanOutcome.Refused refused ? refused : ScanOutcome.Refused.of("mismatch"));
        }
    }

    private ScanSitting sitting(AuthenticationFlowContext context) {
        return new ScanSitting(
                context.getSession(), context.getAuthenticationSession(), ScanOccasion.login(context, way));
    }
}
