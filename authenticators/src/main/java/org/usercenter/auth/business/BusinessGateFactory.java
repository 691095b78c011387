package org.usercenter.auth.business;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-business-gate}. */
public final class BusinessGateFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public BusinessGateFactory() {
        super(BusinessGate.ID, "Gate of business systems");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new BusinessGate();
    }
}
