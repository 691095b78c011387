package org.usercenter.auth.business;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;

/**
 * Keeps main and internal accounts of a suspended enterprise out, in whatever way they log in, after their proof was
 * checked. Cannot be passed: its page only leads back to the start.
 */
final class SuspendedEnterprise implements RequiredActionProvider {
    static final String ID = "uc-suspended";
    /** What the event says. */
    static final String ERROR = "enterprise_suspended";

    private static final String TEMPLATE = "uc-suspended.ftl";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (Gate.of(context.getSession()).isSuspended(context.getUser().getId())) {
            context.getAuthenticationSession().addRequiredAction(ID);
        } else {
            context.getAuthenticationSession().removeRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!Gate.of(context.getSession()).isSuspended(context.getUser().getId())) {
            context.success();
            return;
        }
        context.getEvent()
                .clone()
                .event(EventType.LOGIN_ERROR)
                .user(context.getUser())
                .error(ERROR);
        context.challenge(context.form().createForm(TEMPLATE));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        requiredActionChallenge(context);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
