package org.usercenter.auth.takeover;

import java.util.List;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-take-over}. */
public final class TakeOverFactory extends ActionFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public TakeOverFactory() {
        super(TakeOver.ID, "Ask whose an account is that was registered with typed data");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new TakeOver();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TakeOverConfigProperties.all();
    }
}
