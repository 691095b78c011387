package org.usercenter.auth.declaration;

import java.util.List;

import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-declare-change}. */
public final class DeclareChangeFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public DeclareChangeFactory() {
        super(DeclareChange.ID, "Declare a changed name, legal representative or document");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new DeclareChange();
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return RequiredActionFactory.MAX_AUTH_AGE_CONFIG_PROPERTIES;
    }
}
