package org.usercenter.auth.flow;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.broker.provider.IdpLinkAction;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's own binding of a platform, which neither a login from before a recovery can use nor whoever holds an account
 * that can still be objected to. Takes the place of the original by its higher order.
 */
public final class FreshLinking extends IdpLinkAction {

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new FreshAction(super.create(session), PROVIDER_ID, true);
    }

    @Override
    public int order() {
        return 1;
    }
}
