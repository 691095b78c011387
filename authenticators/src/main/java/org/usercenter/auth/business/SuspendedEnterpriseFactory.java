package org.usercenter.auth.business;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-suspended}. */
public final class SuspendedEnterpriseFactory extends ActionFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public SuspendedEnterpriseFactory() {
        super(SuspendedEnterprise.ID, "Keep out accounts of suspended enterprises");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new SuspendedEnterprise();
    }
}
