package org.usercenter.auth.registration;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.usercenter.auth.flow.LoginRestart;
import org.usercenter.auth.flow.Step;
import org.usercenter.auth.material.Materials;

/**
 * One page of the registration. Showing a page never sends or stores anything, so that it can be reloaded; a page that
 * is complete lets the flow pass, unless the registrant went back to it.
 */
abstract class RegistrationAuthenticator extends Step {

    static final String ACTION = "action";
    static final String ACTION_BACK = "back";
    static final String ACTION_LOGIN = "login";

    private static final Logger LOG = Logger.getLogger(RegistrationAuthenticator.class);

    private final RegistrationStep step;

    RegistrationAuthenticator(RegistrationStep step) {
        this.step = step;
    }

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        RegistrationState state = RegistrationState.of(context);
        if (startsAnew(context, state)) {
            return;
        }
        if (!concerns(state.draft())) {
            context.success();
            return;
        }
        boolean passed = complete(state.draft()) && !state.wentBackTo(step);
        // Once there is an account, no page before the last one may be seen again.
        if (passed || (state.draft().created() != null && step != RegistrationStep.DONE)) {
            context.success();
            return;
        }
        keepMaterials(context, state);
        show(context, state);
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        RegistrationState state = RegistrationState.of(context);
        if (startsAnew(context, state)) {
            return;
        }
        if (state.draft().created() != null && step != RegistrationStep.DONE) {
            context.success();
            return;
        }
        MultivaluedMap<String, String> form = form(context);
        String action = String.valueOf(form.getFirst(ACTION));
        switch (action) {
            case ACTION_BACK -> {
                beforeBack(state, form);
                state.goBack(context, previous(state.draft()));
            }
            case ACTION_LOGIN -> toLogin(context);
            default -> {
                keepMaterials(context, state);
                submit(context, state, form, action);
            }
        }
    }

    /** Documents that were sent must not end before the registration, on whatever page the registrant stays long. */
    private static void keepMaterials(AuthenticationFlowContext context, RegistrationState state) {
        if (state.draft().created() == null) {
            Materials.of(context).keepAlive();
        }
    }

    /** Shows the page. Sends nothing and stores nothing. */
    abstract void show(AuthenticationFlowContext context, RegistrationState state);

    /** The page was sent in, other than for going back or to the login. */
    abstract void submit(
            AuthenticationFlowContext context,
            RegistrationState state,
            MultivaluedMap<String, String> form,
            String action);

    /** Whether the page is one of this kind of registration at all. */
    boolean concerns(RegistrationDraft draft) {
        return step.concerns(draft);
    }

    /** The page that "back" leads to. */
    RegistrationStep previous(RegistrationDraft draft) {
        return step.previous(draft);
    }

    /** Whether nothing is left to do on this page. */
    boolean complete(RegistrationDraft draft) {
        return step.complete(draft);
    }

    /** Keeps what the page left half filled in. */
    void beforeBack(RegistrationState state, MultivaluedMap<String, String> form) {}

    final LoginFormsProvider page(AuthenticationFlowContext context) {
        return context.form()
                .setAttribute(
                        "steps", step.progress(RegistrationState.of(context).draft()));
    }

    /** Who is logged in gets on from there without typing anything. */
    static void toLogin(AuthenticationFlowContext context) {
        LoggedInVisitor.keep(context);
        LoginRestart.toLogin(context);
    }

    final void passOn(AuthenticationFlowContext context, RegistrationState state) {
        state.leave();
        context.success();
    }

    /** Without the pages before it a page has nothing to stand on: the draft could not be read, or the flow lacks one. */
    private boolean startsAnew(AuthenticationFlowContext context, RegistrationState state) {
        if (step.reachable(state.draft())) {
            return false;
        }
        LOG.warnf(
                "Registration in realm %s starts anew at step %s",
                context.getRealm().getName(), step);
        context.resetFlow();
        return true;
    }

    private static MultivaluedMap<String, String> form(AuthenticationFlowContext context) {
        HttpRequest request = context.getHttpRequest();
        return "POST".equalsIgnoreCase(request.getHttpMethod())
                ? request.getDecodedFormParameters()
                : new MultivaluedHashMap<>();
    }
}
