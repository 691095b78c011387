package org.usercenter.auth.deletion;

import java.util.List;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.flow.ActionFactory;

/** Makes the required action {@code uc-delete-account}. */
public final class DeleteAccountFactory extends ActionFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public DeleteAccountFactory() {
        super(DeleteAccount.ID, "Have one's own account deleted after a waiting time");
    }

    @Override
    protected RequiredActionProvider make(KeycloakSession session) {
        return new DeleteAccount();
    }

    @Override
    protected boolean changesAccess() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return DeletionConfigProperties.all();
    }
}
