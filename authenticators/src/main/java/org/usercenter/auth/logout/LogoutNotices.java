package org.usercenter.auth.logout;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.LogoutToken;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.message.NewMessage;

/**
 * Writes into the outbox that a business system is to be told of the end of a session; {@link LogoutDelivery} tells it by
 * back-channel logout. Each session of a system is told of once, however many things end it before the system has been told.
 */
public final class LogoutNotices {
    /** Kind of the message. */
    static final String KIND = "session.ended";

    static final String CLIENT = "client";
    static final String ISSUER = "iss";
    static final String SUBJECT = "sub";
    static final String SESSION = "sid";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** Written in the session's transaction. */
    public LogoutNotices(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Writes it, unless the system has no address for it. To be called while the session still is there. */
    public void write(UserModel account, AuthenticatedClientSessionModel system) {
        ClientModel client = system.getClient();
        if (client == null || !OIDCLoginProtocol.LOGIN_PROTOCOL.equals(system.getProtocol())) {
            return;
        }
        String url = OIDCAdvancedConfigWrapper.fromClientModel(client).getBackchannelLogoutUrl();
        if (url == null || url.isEmpty()) {
            return;
        }
        session.getProvider(UserCenterStore.class)
                .outbox()
                .write(
                        realm,
                        NewMessage.toSystem(account.getId(), KIND, parameters(account, client, system), once(system)));
    }

    private Map<String, String> parameters(
            UserModel account, ClientModel client, AuthenticatedClientSessionModel system) {
        // Knows who the user is to this client, and by which address the server was called when he logged in.
        LogoutToken token = session.tokens().initLogoutToken(client, account, system);
        Map<String, String> parameters = new HashMap<>();
        parameters.put(CLIENT, client.getId());
        parameters.put(ISSUER, token.getIssuer());
        parameters.put(SUBJECT, token.getSubject());
        if (token.getSid() != null) {
            parameters.put(SESSION, token.getSid());
        }
        // A job has no request; then the address counts by which the server was called when he logged in.
        AnsweredRequest.note(session, parameters, token.getIssuer());
        return parameters;
    }

    /** Whoever enters the system again has another one, also within the same user session. */
    private static String once(AuthenticatedClientSessionModel system) {
        String name = String.join(
                " ",
                system.getUserSession().getId(),
                system.getClient().getId(),
                String.valueOf(system.getUserSession().isOffline()),
                String.valueOf(system.getStarted()));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
