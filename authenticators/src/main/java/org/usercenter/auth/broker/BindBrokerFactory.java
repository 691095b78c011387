package org.usercenter.auth.broker;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-bind-broker}. */
public final class BindBrokerFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public BindBrokerFactory() {
        super(BindBroker.ID, "Bind an identity of a platform after the login");
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new BindBroker();
    }
}
