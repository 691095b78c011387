package org.usercenter.auth.flow;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * An action that neither shows nor does anything in a stale login. Besides, none that is due is got round by naming it: Keycloak
 * leaves an action that cannot be asked for out of the login whose {@code kc_action} asks for it, although it is due.
 */
final class FreshAction implements RequiredActionProvider {
    private final RequiredActionProvider action;

    FreshAction(RequiredActionProvider action) {
        this.action = action;
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
        if (!StaleLogin.refuses(context)) {
            action.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!StaleLogin.refuses(context)) {
            action.processAction(context);
        }
    }

    @Override
    public void close() {
        action.close();
    }
}
