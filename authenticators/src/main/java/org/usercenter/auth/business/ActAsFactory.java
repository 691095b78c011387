package org.usercenter.auth.business;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-act-as}. */
public final class ActAsFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public ActAsFactory() {
        super(ActAs.ID, "Choose as whom to act in a business system");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new ActAs();
    }
}
