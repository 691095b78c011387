package org.usercenter.auth.guangdong;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.usercenter.auth.broker.BrokerIdentity;
import org.usercenter.auth.broker.BrokerReturn;
import org.usercenter.auth.broker.PlatformProvider;
import org.usercenter.auth.cloud.CloudPlatform;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;

/**
 * The platform's dialect of OAuth 2 (platforms.md §2): a state that may not come back, everything in the address, and
 * {@code tokeninfo} for a profile.
 */
public final class GuangdongIdentityProvider extends PlatformProvider<GuangdongConfig> {
    /** Provider id, and the way's name in journal, levels and tokens. */
    public static final String ID = "guangdong";

    static final String SCOPE = "all";

    private static final String LOGOUT_KEY = "uc.guangdong.logout.";
    private static final String SESSION = "session";
    private static final long LOGOUT_LIFE = 300;

    GuangdongIdentityProvider(KeycloakSession session, GuangdongConfig config, CloudPlatform platform) {
        super(session, config, platform);
    }

    @Override
    protected String getDefaultScopes() {
        return SCOPE;
    }

    /** The browser is bound to the login on the way. */
    @Override
    protected URI loginPage(AuthenticationRequest request) {
        String state = attempts(URI.create(request.getRedirectUri()))
                .begin(request.getState().getEncoded());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", getConfig().clientId());
        query.put("service", "initService");
        query.put("scope", getConfig().scope());
        query.put("redirect_uri", request.getRedirectUri());
        query.put("response_type", "code");
        query.put("state", state);
        return getConfig().address("oauth2/authorize", query);
    }

    LoginAttempts attempts(URI endpoint) {
        return LoginAttempts.of(session, endpoint);
    }

    /** Exactly as it is registered at the platform: without a query. */
    URI endpoint(RealmModel realm) {
        return Urls.identityProviderAuthnResponse(
                session.getContext().getUri().getBaseUri(), getConfig().getAlias(), realm.getName());
    }

    GuangdongClient client() {
        return new GuangdongClient(http(), getConfig(), secret());
    }

    BrokerIdentity identity(GuangdongProfile profile) {
        String alias = getConfig().getAlias();
        VerifiedIdentity proof = GuangdongEvidence.proof(alias, profile).orElse(null);
        return new BrokerIdentity(alias, ID, profile.uid(), profile.name(), proof);
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new GuangdongEndpoint(session, realm, this, BrokerReturn.to(this, session, realm, callback, event));
    }

    /** None of ours keeps a user logged in there; no state that can be guessed brings the browser back. */
    @Override
    public @Nullable Response keycloakInitiatedBrowserLogout(
            KeycloakSession keycloak, UserSessionModel userSession, UriInfo uriInfo, RealmModel realm) {
        if (!getConfig().logsOutThere() || !answers()) {
            // Somebody sent to a platform that is down would not come back, and stay logged in here.
            return null;
        }
        String ticket = SecretGenerator.getInstance().randomString();
        keycloak.singleUseObjects().put(LOGOUT_KEY + ticket, LOGOUT_LIFE, Map.of(SESSION, userSession.getId()));
        URI back = UriBuilder.fromUri(endpoint(realm))
                .path(GuangdongEndpoint.LOGGED_OUT)
                .queryParam(GuangdongEndpoint.TICKET, ticket)
                .build();
        URI logout = getConfig().page("_tif_sso_logout_/", Map.of("redirect_uri", back.toString()));
        // Who does not come back is logged out of this browser all the same.
        AuthenticationManager.expireIdentityCookie(keycloak);
        return Response.status(Response.Status.FOUND).location(logout).build();
    }

    /** The session that this ticket was given for; once. */
    static Optional<String> loggedOut(KeycloakSession keycloak, String ticket) {
        Map<String, String> notes = keycloak.singleUseObjects().remove(LOGOUT_KEY + ticket);
        return Optional.ofNullable(notes).map(kept -> kept.get(SESSION));
    }

    @Override
    public String way() {
        return ID;
    }

    @Override
    public IdentifierKind identifier() {
        return IdentifierKind.GUANGDONG;
    }

    /** What is bound has been looked at then. */
    @Override
    public Optional<Refusal> refusesLogin(UserCenterStore store, RealmModel realm, UserModel account) {
        return Optional.empty();
    }

    /** The account of a legal person is its main account's, that of a human his own account's, and of nobody else. */
    @Override
    public Optional<Refusal> refusesBinding(
            UserCenterStore store, RealmModel realm, UserModel account, BrokerIdentity identity) {
        IdentifierStore identifiers = store.identifiers();
        Optional<String> uscc = identifiers.value(realm, account.getId(), IdentifierKind.USCC);
        Optional<String> document = identifiers.value(realm, account.getId(), IdentifierKind.ID_NUMBER);
        if (uscc.isEmpty() && document.isEmpty()) {
            return Optional.of(Refusal.ACCOUNT_KIND);
        }
        VerifiedIdentity proof = identity.proof();
        ProvedPerson person = proof == null ? null : proof.person();
        ProvedEnterprise enterprise = proof == null ? null : proof.enterprise();
        boolean same = person != null
                ? document.filter(number -> person.documents().stream()
                                .anyMatch(proved -> proved.indexValue().equals(number)))
                        .isPresent()
                : enterprise != null
                        && uscc.filter(code -> code.equals(enterprise.uscc().value()))
                                .isPresent();
        return same ? Optional.empty() : Optional.of(Refusal.MISMATCH);
    }

    @Override
    public Optional<URI> raisesLevel() {
        try {
            return Optional.of(getConfig().page("pscp/sso/static/manage/realname", Map.of("key", "realname")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean keepsSession() {
        return getConfig().logsOutThere();
    }
}
