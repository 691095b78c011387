package org.usercenter.auth.broker;

import java.util.Optional;

import org.keycloak.broker.provider.IdentityProvider;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.IdentityBrokerService;

/** Finds the platforms among the realm's identity providers. */
final class BrokerWays {

    private BrokerWays() {}

    /** The platform behind an alias, enabled or not; empty when it is another kind of identity provider or none. */
    static Optional<BrokerWay> of(KeycloakSession session, String alias) {
        IdentityProviderModel model = session.identityProviders().getByAlias(alias);
        if (model == null) {
            return Optional.empty();
        }
        return IdentityBrokerService.getIdentityProvider(session, model, IdentityProvider.class)
                        instanceof BrokerWay way
                ? Optional.of(way)
                : Optional.empty();
    }
}
