package org.usercenter.auth.flow;

import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether an account could still log in (剩余登录方式), by what the realm's login page offers: the ways in its login flow
 * that are switched on and set up, and the identity providers that stand beside them.
 */
public final class RemainingWays {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel account;

    /** Those of an account of that realm. */
    public RemainingWays(KeycloakSession session, RealmModel realm, UserModel account) {
        this.session = session;
        this.realm = realm;
        this.account = account;
    }

    /** Whether any is left after something was given up. */
    public boolean without(GivenUp givenUp) {
        return executions(realm.getBrowserFlow().getId()).anyMatch(execution -> opens(execution, givenUp))
                || session.users()
                        .getFederatedIdentitiesStream(realm, account)
                        .map(FederatedIdentityModel::getIdentityProvider)
                        .filter(alias -> !givenUp.equals(new GivenUp.Link(alias)))
                        .anyMatch(this::isOnLoginPage);
    }

    /** Those of a flow and the flows in it that are switched on. */
    private Stream<AuthenticationExecutionModel> executions(String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .filter(execution -> !execution.isDisabled())
                .flatMap(execution ->
                        execution.isAuthenticatorFlow() ? executions(execution.getFlowId()) : Stream.of(execution));
    }

    private boolean opens(AuthenticationExecutionModel execution, GivenUp givenUp) {
        Object factory = session.getKeycloakSessionFactory()
                .getProviderFactory(Authenticator.class, execution.getAuthenticator());
        return factory instanceof OpeningWay way
                && (!(factory instanceof OptionalWay optional) || optional.isOffered(session, realm, execution))
                && way.opens(new OpeningWay.Account(session, realm, account, givenUp), execution);
    }

    private boolean isOnLoginPage(String alias) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .filter(IdentityProviderModel::isEnabled)
                .filter(provider -> !Boolean.TRUE.equals(provider.isLinkOnly()))
                .filter(provider -> !Boolean.TRUE.equals(provider.isHideOnLogin()))
                .isPresent();
    }
}
