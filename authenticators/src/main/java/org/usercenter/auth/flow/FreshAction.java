package org.usercenter.auth.flow;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** An action that neither shows nor does anything in a stale login. */
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
        action.evaluateTriggers(context);
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
