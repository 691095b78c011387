package org.usercenter.auth.ca;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-bind-certificate}. */
public final class BindCertificateFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public BindCertificateFactory() {
        super(BindCertificate.ID, "Bind USB-key certificates");
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new BindCertificate();
    }
}
