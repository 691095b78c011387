package org.usercenter.auth.invitation;

import java.util.List;
import java.util.function.Predicate;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.LoginWays;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.invitation.InvitationStore;
import org.usercenter.storage.invitation.SuspendedEnterpriseException;

/**
 * Shows whom enterprises have invited their invitations (成员邀请) at his next login, to be answered or left for later. Once in
 * a login, however many there are; not where he comes back with a session, nor when he logs in again in another way for a
 * business system, nor for what he wants to do about his account, nor where there is no browser.
 */
final class AnswerInvitations implements RequiredActionProvider {
    static final String ID = "uc-invitations";
    /** Sent by the page: id of an invitation. */
    static final String ACCEPT = "accept";
    /** Likewise. */
    static final String DECLINE = "decline";
    /** Sent by the page. */
    static final String ACTION = "action";
    /** Value of {@link #ACTION}. */
    static final String LATER = "later";

    /** So many fit on a page; the others are on the account pages. */
    private static final int SHOWN = 10;

    private static final String TEMPLATE = "uc-invitations.ftl";
    private static final String ASKED_NOTE = "uc.invitations.asked";

    /** Cheap: one indexed query, and only at a login. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        if (!isLoginOfPerson(context) || sitting.getAuthNote(ASKED_NOTE) != null) {
            return;
        }
        if (!open(context, 1).isEmpty()) {
            sitting.addRequiredAction(ID);
        }
    }

    private static boolean isLoginOfPerson(RequiredActionContext context) {
        AuthenticationSessionModel sitting = context.getAuthenticationSession();
        boolean browser = sitting.getRedirectUri() != null;
        return browser
                && !AuthenticatorUtil.isSSOAuthentication(sitting)
                && sitting.getClientNote(Constants.KC_ACTION) == null
                && !LoginWays.isWish(sitting)
                && context.getUser().getServiceAccountClientLink() == null;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        show(context, null);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            requiredActionChallenge(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (LATER.equals(form.getFirst(ACTION))) {
            done(context);
            return;
        }
        show(context, answer(context, form.getFirst(ACCEPT), form.getFirst(DECLINE)));
    }

    /** Key of what was wrong; null: nothing. */
    private static @Nullable String answer(
            RequiredActionContext context, @Nullable String accepted, @Nullable String declined) {
        Deed deed = deed(context);
        String userId = context.getUser().getId();
        try {
            boolean answered = accepted != null
                    ? inTransaction(context, job -> {
                        UserModel user = job.users().getUserById(context.getRealm(), userId);
                        return user != null && invitations(job).accept(context.getRealm(), accepted, user, deed);
                    })
                    : declined == null
                            || inTransaction(context, job -> invitations(job)
                                    .decline(context.getRealm(), declined, userId, deed));
            if (answered && accepted != null && OnwardAction.CHOOSE_IDENTITY.isOffered(context.getSession())) {
                // The login has begun without that choice.
                OnwardAction.CHOOSE_IDENTITY.follow(context.getAuthenticationSession());
            }
            return answered ? null : "uc.invitations.gone";
        } catch (SuspendedEnterpriseException e) {
            return "uc.invitations.suspended";
        }
    }

    /** An answer stands, whatever becomes of the login. */
    private static boolean inTransaction(RequiredActionContext context, Predicate<KeycloakSession> work) {
        KeycloakSession session = context.getSession();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), work::test, ID);
    }

    /** What is left of them; on with the login when nothing is. */
    private static void show(RequiredActionContext context, @Nullable String error) {
        List<Invitation> open = open(context, SHOWN);
        if (open.isEmpty() && error == null) {
            done(context);
            return;
        }
        if (error != null) {
            context.form().setError(error);
        }
        context.challenge(context.form()
                .setAttribute("invitations", new InvitationCards(context, open).all())
                .createForm(TEMPLATE));
    }

    private static void done(RequiredActionContext context) {
        context.getAuthenticationSession().setAuthNote(ASKED_NOTE, String.valueOf(true));
        context.success();
    }

    private static List<Invitation> open(RequiredActionContext context, int max) {
        return invitations(context.getSession())
                .openOf(context.getRealm(), context.getUser().getId(), null, max);
    }

    private static Deed deed(RequiredActionContext context) {
        return new Deed(
                context.getUser().getId(),
                context.getAuthenticationSession().getUserSessionNotes().get(LoginWay.NOTE),
                context.getConnection().getRemoteAddr());
    }

    private static InvitationStore invitations(KeycloakSession session) {
        return session.getProvider(UserCenterStore.class).invitations();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
