package org.usercenter.auth.business;

import java.util.List;
import java.util.Optional;

import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelTokenResponseContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceTokenResponseContext;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;
import org.keycloak.services.clientpolicy.context.ClientPolicyClientSessionContext;
import org.keycloak.services.clientpolicy.context.ImplicitHybridTokenResponse;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsResponseContext;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.session.Impersonation;

/**
 * Refuses tokens for a business system whose {@link Gate} does not let pass: by code, refresh, password grant, exchange,
 * device and back channel. What the login has let in may have been withdrawn since. Service accounts are nobody at a gate.
 * No client gets one by a session from before everything of its account ended. Also refuses settings by which tokens would be had without it.
 */
final class GateExecutor implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {
    static final String ID = "uc-business-gate";

    private static final String REFUSAL = "The user has not passed the gate of the business system";

    private static final String OVER = "The session is over";

    private final KeycloakSession session;

    GateExecutor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        switch (context.getEvent()) {
            case REGISTER, UPDATE -> PermissionServices.refuseSettings((ClientCRUDContext) context);
            case TOKEN_REQUEST, TOKEN_REFRESH_RESPONSE ->
                check(((ClientPolicyClientSessionContext) context)
                        .getClientSession()
                        .getUserSession());
            case RESOURCE_OWNER_PASSWORD_CREDENTIALS_RESPONSE ->
                check(((ResourceOwnerPasswordCredentialsResponseContext) context)
                        .getClientSessionContext()
                        .getClientSession()
                        .getUserSession());
            case DEVICE_TOKEN_RESPONSE ->
                check(((DeviceTokenResponseContext) context).getClientSession().getUserSession());
            case BACKCHANNEL_TOKEN_RESPONSE ->
                check(((BackchannelTokenResponseContext) context)
                        .getClientSessionContext()
                        .getClientSession()
                        .getUserSession());
            case IMPLICIT_HYBRID_TOKEN_RESPONSE ->
                check(((ImplicitHybridTokenResponse) context)
                        .getClientSessionContext()
                        .getClientSession()
                        .getUserSession());
            case TOKEN_EXCHANGE_REQUEST ->
                checkExchange(((TokenExchangeRequestContext) context).getTokenExchangeContext());
            case JWT_AUTHORIZATION_GRANT ->
                refuseWhereUserIsUnknown(session.getContext().getClient());
            default -> {
                // Gives no token.
            }
        }
    }

    private void check(UserSessionModel userSession) throws ClientPolicyException {
        check(userSession, session.getContext().getClient());
    }

    private void check(UserSessionModel userSession, ClientModel client) throws ClientPolicyException {
        if (checkAccount(userSession)
                && !Gate.of(session).check(Entry.of(userSession, client)).passes()) {
            throw new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, REFUSAL);
        }
    }

    /** That of a suspended enterprise also gets none for a client that is no business system. Whether it has a gate to pass. */
    private boolean checkAccount(UserSessionModel userSession) throws ClientPolicyException {
        if (LoginFreshness.isOver(session, userSession)) {
            throw new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, OVER);
        }
        UserModel user = userSession.getUser();
        if (user.getServiceAccountClientLink() != null) {
            return false;
        }
        if (Gate.of(session).isSuspended(user.getId())) {
            throw new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, REFUSAL);
        }
        return true;
    }

    /** For the client that asks and for those that the token is meant for. */
    private void checkExchange(TokenExchangeContext exchange) throws ClientPolicyException {
        List<ClientModel> clients =
                ExchangeReach.of(exchange).stream().filter(this::catalogued).toList();
        checkExchange(
                clients, subject(exchange), exchange.getFormParams().containsKey(OAuth2Constants.REQUESTED_SUBJECT));
    }

    /**
     * Whoever may ask for a token of another user gets none for a business system: Keycloak would make a session in which
     * nobody has shown who he is or chosen for whom he acts. Nor is a token of such a session exchanged for one later.
     *
     * @param clients those that are business systems
     * @param ofAnother whether a user is named who is not the subject
     */
    void checkExchange(List<ClientModel> clients, Optional<UserSessionModel> subject, boolean ofAnother)
            throws ClientPolicyException {
        if (subject.isEmpty() || (ofAnother && !clients.isEmpty())) {
            if (!clients.isEmpty()) {
                throw new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, REFUSAL);
            }
            // Whatever the token is, Keycloak judges it.
            return;
        }
        checkAccount(subject.get());
        if (!clients.isEmpty() && Impersonation.opened(subject.get())) {
            throw new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, REFUSAL);
        }
        for (ClientModel client : clients) {
            check(subject.get(), client);
        }
    }

    private Optional<UserSessionModel> subject(TokenExchangeContext exchange) {
        String token = exchange.getParams().getSubjectToken();
        if (token == null) {
            return Optional.empty();
        }
        AuthResult subject = AuthenticationManager.verifyIdentityToken(
                session,
                exchange.getRealm(),
                session.getContext().getUri(),
                exchange.getClientConnection(),
                true,
                true,
                null,
                false,
                token,
                exchange.getHeaders(),
                verifier -> {});
        return subject == null ? Optional.empty() : Optional.ofNullable(subject.session());
    }

    /** At that moment the grant does not tell yet who the user is. */
    private void refuseWhereUserIsUnknown(ClientModel client) throws ClientPolicyException {
        if (catalogued(client)) {
            throw new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, REFUSAL);
        }
    }

    private boolean catalogued(ClientModel client) {
        return session.getProvider(UserCenterStore.class)
                .catalogue()
                .system(client)
                .isPresent();
    }

    @Override
    public String getProviderId() {
        return ID;
    }
}
