package org.usercenter.auth.business;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-open-business}. */
public final class OpenBusinessFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public OpenBusinessFactory() {
        super(OpenBusiness.ID, "Open a business system");
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new OpenBusiness();
    }
}
