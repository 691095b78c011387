package org.usercenter.auth.flow;

import jakarta.ws.rs.HttpMethod;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * An action that neither shows nor does anything in a stale login, or, if it changes how an account is reached, for an
 * account that is held. Besides, none that is due is got round by naming it: Keycloak
 * leaves an action that cannot be asked for out of the login whose {@code kc_action} asks for it, although it is due.
 */
final class FreshAction implements RequiredActionProvider {
    /** Sent by the page of an account that is held: on without the action. */
    static final String ONWARD = "held-onward";

    private final RequiredActionProvider action;
    private final String id;
    private final boolean changesAccess;

    /**
     * Of one action.
     *
     * @param id its provider id
     * @param changesAccess whether it waits until nobody can object to an appeal any more
     */
    FreshAction(RequiredActionProvider action, String id, boolean changesAccess) {
        this.action = action;
        this.id = id;
        this.changesAccess = changesAccess;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return action.initiatedActionSupport();
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel sitting) {
        action.initiatedActionCanceled(session, sitting);
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return action.getMaxAuthAge(session);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        String asked = sitting.getClientNote(Constants.KC_ACTION);
        if (asked != null && !canBeAskedFor(context.getSession(), asked)) {
            sitting.removeClientNote(Constants.KC_ACTION);
        }
        action.evaluateTriggers(context);
    }

    /** What is unknown is left to Keycloak, which has no such action to leave out. */
    private static boolean canBeAskedFor(KeycloakSession session, String id) {
        ProviderFactory<RequiredActionProvider> factory =
                session.getKeycloakSessionFactory().getProviderFactory(RequiredActionProvider.class, id);
        return factory == null
                || factory.create(session).initiatedActionSupport() != InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (StaleLogin.refuses(context)) {
            return;
        }
        if (isHeld(context)) {
            HeldAccount.refuse(context, id);
        } else {
            action.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (StaleLogin.refuses(context)) {
            return;
        }
        if (!isHeld(context)) {
            action.processAction(context);
        } else if (goesOnWithout(context)) {
            action.initiatedActionCanceled(context.getSession(), context.getAuthenticationSession());
            context.success();
        } else {
            HeldAccount.refuse(context, id);
        }
    }

    /** Only past what nobody asked for: what was asked for is cancelled. */
    private boolean goesOnWithout(RequiredActionContext context) {
        return HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())
                && context.getHttpRequest().getDecodedFormParameters().containsKey(ONWARD)
                && !HeldAccount.isAskedFor(context, id);
    }

    private boolean isHeld(RequiredActionContext context) {
        return changesAccess
                && HeldAccount.asks(context.getSession(), context.getUser().getId());
    }

    @Override
    public void close() {
        action.close();
    }
}
