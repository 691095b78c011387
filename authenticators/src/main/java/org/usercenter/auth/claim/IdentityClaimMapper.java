package org.usercenter.auth.claim;

import java.util.ArrayList;
import java.util.List;

import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.usercenter.storage.person.PersonHeading;

/**
 * Adds who logged in: {@code name}, {@code uc_account_type} ({@code person}) and {@code uc_level} (1 to 3). Never a
 * document number. An account without particulars gets none of them.
 */
public final class IdentityClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    static final String ID = "uc-identity-mapper";
    static final String ACCOUNT_TYPE = "uc_account_type";
    static final String LEVEL = "uc_level";

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        RequestIdentities.of(session)
                .person(userSession.getRealm(), userSession.getUser().getId())
                .ifPresent(person -> add(token, person));
    }

    private static void add(IDToken token, PersonHeading person) {
        token.setName(person.name().value());
        token.setOtherClaims(ACCOUNT_TYPE, "person");
        token.setOtherClaims(LEVEL, person.level().value());
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
        return "User center identity";
    }

    @Override
    public String getHelpText() {
        return "Name, account type and real-name level of the person who logged in. Never a document number.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, IdentityClaimMapper.class);
        return properties;
    }
}
