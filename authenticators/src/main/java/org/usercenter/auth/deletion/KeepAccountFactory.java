package org.usercenter.auth.deletion;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-keep-account}. */
public final class KeepAccountFactory extends ActionFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public KeepAccountFactory() {
        super(KeepAccount.ID, "Ask whether an account that is to be deleted stays");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new KeepAccount();
    }
}
