package org.usercenter.auth.broker;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-unbind-broker}. */
public final class UnbindBrokerFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public UnbindBrokerFactory() {
        super(UnbindBroker.ID, "Unbind an identity of a platform");
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new UnbindBroker();
    }
}
