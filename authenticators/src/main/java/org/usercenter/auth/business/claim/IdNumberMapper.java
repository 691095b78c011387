package org.usercenter.auth.business.claim;

import java.util.ArrayList;
import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.person.Person;

/**
 * Adds {@code id_document_type} and {@code id_number} of a natural person. Belongs into the client scope {@code id-number},
 * which no client has unless an administrator gives it (B4). By userinfo only, from server to server: tokens get into
 * addresses ({@code id_token_hint} of a logout, the fragment of an implicit login) and from there into logs.
 */
public final class IdNumberMapper extends AbstractOIDCProtocolMapper implements UserInfoTokenMapper {

    static final String ID = "uc-id-number";
    static final String TYPE = "id_document_type";
    static final String NUMBER = "id_number";

    private static final Logger LOG = Logger.getLogger(IdNumberMapper.class);

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        String userId = userSession.getUser().getId();
        try {
            session.getProvider(UserCenterStore.class)
                    .persons()
                    .find(userSession.getRealm(), userId)
                    .map(Person::document)
                    .ifPresent(document -> add(token, document));
        } catch (CryptoException | InvalidIdentifierException e) {
            // The class alone: a number must not get into the log by way of a message.
            LOG.errorf(
                    "Userinfo of user %s goes without the document number: %s",
                    userId, e.getClass().getSimpleName());
        }
    }

    private static void add(IDToken token, IdentityDocument document) {
        token.setOtherClaims(TYPE, document.type().code());
        token.setOtherClaims(NUMBER, document.number());
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
        return "User center: document number of a person";
    }

    @Override
    public String getHelpText() {
        return "Type and number of the identity document of a natural person, by userinfo only. Personal data: give its scope only to clients "
                + "that may have it.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, IdNumberMapper.class);
        return properties;
    }
}
