package org.usercenter.auth.business.claim;

import java.util.ArrayList;
import java.util.List;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.protocol.oidc.utils.AcrUtils;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.usercenter.auth.business.PermissionServices;

/**
 * Tells a business system who entered, for whom he acts and with which of its roles; other clients learn nothing. Also
 * sees to it that {@code resource_access} names exactly the same business roles, whatever role mappings an administrator
 * has made, and that no client's token serves at a business system whose gate was not passed. Never a document number.
 */
public final class BusinessClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    static final String ID = "uc-business-claims";

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapping,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSession) {
        PermissionServices.refuseToken(
                session, userSession.getUser(), clientSession.getClientSession().getClient());
        removeOthers(token, session, userSession, clientSession);
        return super.transformAccessToken(token, mapping, session, userSession, clientSession);
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapping,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSession) {
        removeOthers(token, session, userSession, clientSession);
        return super.transformUserInfoToken(token, mapping, session, userSession, clientSession);
    }

    /** That of a lightweight token, which is filled here. */
    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapping,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSession) {
        removeOthers(token, session, userSession, clientSession);
        return super.transformIntrospectionToken(token, mapping, session, userSession, clientSession);
    }

    /** Whatever the mapper is set to tell: what is removed has no business in any token. */
    private static void removeOthers(
            AccessToken token,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSession) {
        new OtherSystems(session, userSession, clientSession.getClientSession().getClient()).removeFrom(token);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        ClientModel client = clientSession.getClientSession().getClient();
        BusinessClaims.of(session, userSession, client).ifPresent(told -> {
            told.name().ifPresent(token::setName);
            if (!asksForLevels(clientSession.getClientSession(), client)) {
                told.context().ifPresent(token::setAcr);
            }
            told.claims().forEach(token::setOtherClaims);
            if (token instanceof AccessToken access && !told.roles().isEmpty()) {
                told.roles().forEach(access.addAccess(client.getClientId())::addRole);
            }
        });
    }

    /** Then {@code acr} is Keycloak's answer to what was asked for. */
    private static boolean asksForLevels(AuthenticatedClientSessionModel clientSession, ClientModel client) {
        return !AcrUtils.getAcrLoaMap(client).isEmpty()
                || !AcrUtils.getAcrValues(
                                clientSession.getNote(OIDCLoginProtocol.CLAIMS_PARAM),
                                clientSession.getNote(OIDCLoginProtocol.ACR_PARAM),
                                client)
                        .isEmpty();
    }

    /** After all others, whatever they add. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "User center: who enters a business system";
    }

    @Override
    public String getHelpText() {
        return "Account type, login name, enterprise acted for, departments, business roles of the client, real-name level "
                + "and way of login. Only for clients that are business systems. Never a document number.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, BusinessClaimMapper.class);
        return properties;
    }
}
