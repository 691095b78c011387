package org.usercenter.auth.binding;

import java.util.List;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-bind-email}. */
public final class BindEmailFactory extends ActionFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public BindEmailFactory() {
        super("uc-bind-email", "Bind, change or unbind the email");
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new BindContact(ContactKind.EMAIL);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return BindContactConfigProperties.all();
    }
}
