package org.usercenter.auth.flow;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;

/**
 * Stops a login that began before its account was recovered, whatever it waits for. Comes before all other actions and
 * cannot be passed: its page only leads back to the start.
 */
public final class StaleLogin implements RequiredActionProvider {
    static final String ID = "uc-stale-login";
    /** What the event says. */
    static final String ERROR = "stale_login";

    private static final String TEMPLATE = "uc-stale-login.ftl";

    StaleLogin() {}

    /**
     * Answers with the page if the login is stale; to be asked by an action before it changes anything.
     *
     * @return whether it did
     */
    public static boolean refuses(RequiredActionContext context) {
        if (!LoginFreshness.isStale(
                context.getSession(), context.getRealm(), context.getUser(), context.getAuthenticationSession())) {
            return false;
        }
        refuse(context);
        return true;
    }

    private static void refuse(RequiredActionContext context) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .user(context.getUser())
                .error(ERROR);
        context.challenge(context.form().createForm(TEMPLATE));
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        LoginFreshness.beginUnlessBegun(context.getSession(), context.getUser(), context.getAuthenticationSession());
        if (LoginFreshness.isStale(
                context.getSession(), context.getRealm(), context.getUser(), context.getAuthenticationSession())) {
            context.getAuthenticationSession().addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        refuse(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        refuse(context);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
