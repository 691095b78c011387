package org.usercenter.auth.business;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-complete-profile}. */
public final class CompleteProfileFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public CompleteProfileFactory() {
        super(CompleteProfile.ID, "Declare what a business role needs");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new CompleteProfile();
    }
}
