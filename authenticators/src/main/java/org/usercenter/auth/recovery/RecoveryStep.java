package org.usercenter.auth.recovery;

import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.usercenter.auth.appeal.AppealEntrance;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.Step;
import org.usercenter.auth.proof.Sealed;

/**
 * One page of the recovery. Showing it sends nothing and changes nothing. What is known so far is kept encrypted beside
 * the authentication session, for this tab only.
 */
abstract class RecoveryStep extends Step {
    static final String ACTION = "action";
    static final String CAPTCHA = "captcha";
    static final String CODE = "code";

    /** Back to the first page. */
    static final String RESTART = "restart";
    /** To the login page. */
    static final String LOGIN = "login";

    static final Duration LIFE = Duration.ofMinutes(30);

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        if (beginsAnew(context)) {
            kept(context).forget();
            show(context, Recovery.begin(false));
            return;
        }
        Optional<Recovery> recovery = kept(context).find();
        if (recovery.isPresent() && isPassed(recovery.get())) {
            context.success();
        } else {
            show(context, recovery.orElseGet(() -> Recovery.begin(false)));
        }
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form =
                HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())
                        ? context.getHttpRequest().getDecodedFormParameters()
                        : new MultivaluedHashMap<>();
        String action = String.valueOf(form.getFirst(ACTION));
        Recovery recovery = kept(context).find().orElseGet(() -> Recovery.begin(false));
        if (LOGIN.equals(action)) {
            kept(context).forget();
            LoginRestart.toLogin(context);
        } else if (AppealEntrance.ACTION.equals(action)) {
            kept(context).forget();
            AppealEntrance.open(context);
        } else if (RESTART.equals(action) || !isReached(recovery)) {
            kept(context).keep(Recovery.begin(recovery.forAccount()), LIFE);
            context.resetFlow();
        } else {
            submit(context, recovery, form, action);
        }
    }

    /** Whether a link of the login page led here, so that an earlier recovery in this tab is over. */
    boolean beginsAnew(AuthenticationFlowContext context) {
        return false;
    }

    /** Whether nothing is left to do on this page. */
    abstract boolean isPassed(Recovery recovery);

    /** Whether what the page needs is there: not when it was open for too long. */
    abstract boolean isReached(Recovery recovery);

    /** Shows the page. */
    abstract void show(AuthenticationFlowContext context, Recovery recovery);

    /** The page was sent in, other than for leaving it. */
    abstract void submit(
            AuthenticationFlowContext context, Recovery recovery, MultivaluedMap<String, String> form, String action);

    final void save(AuthenticationFlowContext context, Recovery recovery) {
        kept(context).keep(recovery, LIFE);
    }

    private static Sealed<Recovery> kept(AuthenticationFlowContext context) {
        return Sealed.of(context.getSession(), context.getAuthenticationSession(), "recovery", Recovery.class);
    }
}
