package org.usercenter.auth.flow;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.UserCenterStore;

/**
 * Stops whatever would change contacts, keys, particulars, manager or helpers of an account that an appeal gave to its claimant, or have
 * it deleted, as long as its former contact may object, or after it has (申诉异议期). Pages ask before they are shown, writers
 * once more.
 */
public final class HeldAccount {
    /** What the event says. */
    static final String ERROR = "account_held";

    private static final String TEMPLATE = "uc-held-account.ftl";

    private HeldAccount() {}

    /**
     * For whoever is about to write: waits for anybody who decides about the account, and keeps others from it until the end of
     * the session's transaction.
     */
    public static boolean isHeld(KeycloakSession job, String userId) {
        job.getProvider(UserCenterStore.class).takeOvers().holdAccount(userId);
        return holds(job, userId);
    }

    /**
     * The same for whoever is about to show something, who keeps nobody from anything. In a transaction of its own: what follows
     * may ask a platform, meanwhile the request must hold no connection.
     */
    static boolean asks(KeycloakSession session, String userId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> holds(job, userId),
                "look whether an account is held");
    }

    private static boolean holds(KeycloakSession job, String userId) {
        return job.getProvider(UserCenterStore.class)
                .appeals()
                .holds(job.getContext().getRealm(), userId, null);
    }

    /**
     * Answers with the page: back to where the action was asked for, or, if nobody did, on without it.
     *
     * @param action provider id of what is stopped
     */
    public static void refuse(RequiredActionContext context, String action) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .user(context.getUser())
                .error(ERROR);
        context.challenge(context.form()
                .setAttribute("heldAsked", isAskedFor(context, action))
                .createForm(TEMPLATE));
    }

    /** Whether {@code kc_action} names it: Keycloak lets such an action alone be cancelled. */
    static boolean isAskedFor(RequiredActionContext context, String action) {
        return action.equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION));
    }
}
