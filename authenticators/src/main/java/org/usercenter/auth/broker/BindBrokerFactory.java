package org.usercenter.auth.broker;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the required action {@code uc-bind-broker}. */
public final class BindBrokerFactory implements RequiredActionFactory {
    @Override
    public String getId() {
        return BindBroker.ID;
    }

    @Override
    public String getDisplayText() {
        return "Bind an identity of a platform after the login";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new BindBroker();
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
