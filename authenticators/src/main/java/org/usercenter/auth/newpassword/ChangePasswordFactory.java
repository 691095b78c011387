package org.usercenter.auth.newpassword;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-change-password}. */
public final class ChangePasswordFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public ChangePasswordFactory() {
        super(ChangePassword.ID, "Change the password by the old one");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new ChangePassword();
    }
}
