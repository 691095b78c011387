package org.usercenter.auth.agreement;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-agreement}. */
public final class ConfirmAgreementFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public ConfirmAgreementFactory() {
        super(ConfirmAgreement.ID, "Agree to a new version of the service agreement");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new ConfirmAgreement();
    }
}
