package org.usercenter.auth.flow;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Makes the required action {@code uc-stale-login}. */
public final class StaleLoginFactory extends ActionFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public StaleLoginFactory() {
        super(StaleLogin.ID, "Stop logins that began before a recovery");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new StaleLogin();
    }
}
