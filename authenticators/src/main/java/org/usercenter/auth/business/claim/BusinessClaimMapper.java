package org.usercenter.auth.business.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.usercenter.auth.business.PermissionServices;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Catalogue;

/**
 * Tells a business system who entered, for whom he acts and with which of its roles; other clients learn nothing. Also
 * sees to it that {@code resource_access} names exactly the same business roles, whatever role mappings an administrator
 * has made: those know nothing of the enterprise that somebody acts for. Never a document number.
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
        return super.transformAccessToken(token, mapping, session, userSession, clientSession);
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
            told.claims().forEach(token::setOtherClaims);
            if (token instanceof AccessToken access) {
                access.setResourceAccess(resourceAccess(
                        session.getProvider(UserCenterStore.class).catalogue(),
                        userSession.getRealm(),
                        access.getResourceAccess(),
                        client,
                        told.roles()));
            }
        });
    }

    /** As it is, but with these business roles and no others. */
    private static Map<String, AccessToken.Access> resourceAccess(
            Catalogue catalogue,
            RealmModel realm,
            Map<String, AccessToken.Access> mapped,
            ClientModel client,
            List<String> roles) {
        Map<String, AccessToken.Access> result = new LinkedHashMap<>();
        mapped.forEach((clientId, access) -> {
            Set<String> kept = withoutBusinessRoles(catalogue, realm.getClientByClientId(clientId), access.getRoles());
            if (!kept.isEmpty()) {
                result.put(clientId, access.clone().roles(kept));
            }
        });
        if (!roles.isEmpty()) {
            AccessToken.Access own = result.computeIfAbsent(
                    client.getClientId(), clientId -> new AccessToken.Access().roles(new HashSet<>()));
            own.getRoles().addAll(roles);
        }
        return result;
    }

    private static Set<String> withoutBusinessRoles(
            Catalogue catalogue, @Nullable ClientModel client, Set<String> names) {
        Set<String> kept = new HashSet<>();
        for (String name : names == null ? Set.<String>of() : names) {
            RoleModel role = client == null ? null : client.getRole(name);
            if (role == null || catalogue.role(role).isEmpty()) {
                kept.add(name);
            }
        }
        return kept;
    }

    /** After Keycloak's own mappers of roles. */
    @Override
    public int getPriority() {
        return ProtocolMapperUtils.PRIORITY_SCRIPT_MAPPER + 1;
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
