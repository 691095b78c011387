package org.usercenter.auth.binding;

import java.util.List;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-bind-mobile}. */
public final class BindMobileFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public BindMobileFactory() {
        super("uc-bind-mobile", "Bind, change or unbind the mobile");
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new BindContact(ContactKind.MOBILE);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return BindContactConfigProperties.all();
    }
}
