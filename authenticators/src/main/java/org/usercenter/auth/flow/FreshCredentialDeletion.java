package org.usercenter.auth.flow;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's own deletion of a credential, which a login from before a recovery cannot use. Takes the place of the
 * original by its higher order.
 */
public final class FreshCredentialDeletion extends DeleteCredentialAction {

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new FreshAction(super.create(session), PROVIDER_ID, true);
    }

    @Override
    public int order() {
        return 1;
    }
}
