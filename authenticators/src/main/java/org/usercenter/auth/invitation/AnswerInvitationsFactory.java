package org.usercenter.auth.invitation;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-invitations}. */
public final class AnswerInvitationsFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public AnswerInvitationsFactory() {
        super(AnswerInvitations.ID, "Answer invitations of enterprises at the login");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new AnswerInvitations();
    }
}
