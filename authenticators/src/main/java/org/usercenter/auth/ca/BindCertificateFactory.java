package org.usercenter.auth.ca;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the required action {@code uc-bind-certificate}. */
public final class BindCertificateFactory implements RequiredActionFactory {
    @Override
    public String getId() {
        return BindCertificate.ID;
    }

    @Override
    public String getDisplayText() {
        return "Bind USB-key certificates";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new BindCertificate();
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
