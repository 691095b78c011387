package org.usercenter.auth.handover;

import java.util.List;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.binding.BindContactConfigProperties;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-hand-over}. */
public final class HandOverFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public HandOverFactory() {
        super(HandOver.ID, "Hand the main account of an enterprise over to another manager");
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new HandOver();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return BindContactConfigProperties.all();
    }
}
