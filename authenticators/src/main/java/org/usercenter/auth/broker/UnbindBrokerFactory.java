package org.usercenter.auth.broker;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the required action {@code uc-unbind-broker}. */
public final class UnbindBrokerFactory implements RequiredActionFactory {
    @Override
    public String getId() {
        return UnbindBroker.ID;
    }

    @Override
    public String getDisplayText() {
        return "Unbind an identity of a platform";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new UnbindBroker();
    }

    @Override
    public void init(Config.Scope config) {
        // Has no settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
