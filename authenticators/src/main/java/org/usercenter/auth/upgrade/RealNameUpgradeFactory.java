package org.usercenter.auth.upgrade;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-real-name-upgrade}. */
public final class RealNameUpgradeFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public RealNameUpgradeFactory() {
        super(RealNameUpgrade.ID, "Raise the real-name level by a proof");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new RealNameUpgrade();
    }
}
