package org.usercenter.auth.wechat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.keycloak.broker.oidc.AbstractOAuth2IdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.broker.BrokerIdentity;
import org.usercenter.auth.broker.BrokerReturn;
import org.usercenter.auth.broker.BrokerWay;
import org.usercenter.auth.cloud.CloudPlatform;
import org.usercenter.auth.cloud.PlatformSecrets;
import org.usercenter.auth.cloud.Query;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/** WeChat's dialect of OAuth 2: a page with a QR code, {@code appid} and {@code secret}, errors with status 200. */
public final class WechatIdentityProvider extends AbstractOAuth2IdentityProvider<WechatConfig>
        implements SocialIdentityProvider<WechatConfig>, BrokerWay {
    /** Provider id, and the way's name in journal and tokens. */
    public static final String ID = "wechat";

    private static final String SCOPE = "snsapi_login";

    private final CloudPlatform platform;

    WechatIdentityProvider(KeycloakSession session, WechatConfig config, CloudPlatform platform) {
        super(session, config);
        this.platform = platform;
    }

    @Override
    protected String getDefaultScopes() {
        return SCOPE;
    }

    @Override
    public Response performLogin(AuthenticationRequest request) {
        return Response.seeOther(address(request)).build();
    }

    /**
     * Address of WeChat's page with a QR code for this login. The fragment has to stand at its end.
     *
     * @throws IdentityBrokerException when the settings cannot be used
     */
    URI address(AuthenticationRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("appid", getConfig().appId());
        query.put("redirect_uri", request.getRedirectUri());
        query.put("response_type", "code");
        query.put("scope", SCOPE);
        query.put("state", request.getState().getEncoded());
        query.put("lang", "zh".equals(session.getContext().resolveLocale(null).getLanguage()) ? "cn" : "en");
        try {
            PlatformSecrets.of(session, getConfig().appSecret());
            return URI.create(getConfig().page().path("connect/qrconnect", Query.of(query)) + "#wechat_redirect");
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IdentityBrokerException("The settings of WeChat cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether the platform answers, as far as this server knows. */
    boolean answers() {
        return platform.available();
    }

    WechatClient client() {
        return new WechatClient(
                platform.client(session.getProvider(HttpClientProvider.class).getHttpClient()),
                getConfig().api(),
                getConfig().appId(),
                PlatformSecrets.of(session, getConfig().appSecret()));
    }

    /** The account's key is the union id; empty when WeChat told none and the other id is not allowed. */
    Optional<BrokerIdentity> identity(WechatAccount account) {
        String id =
                account.unionId() != null ? account.unionId() : getConfig().openIdAllowed() ? account.openId() : null;
        return Optional.ofNullable(id)
                .map(key -> new BrokerIdentity(getConfig().getAlias(), ID, key, account.nickname(), null));
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new WechatEndpoint(this, BrokerReturn.to(this, session, realm, callback, event));
    }

    @Override
    public String way() {
        return ID;
    }

    @Override
    public IdentifierKind identifier() {
        return IdentifierKind.WECHAT;
    }

    /** A WeChat belongs to a human; the main account is the enterprise's. */
    @Override
    public Optional<Refusal> refusesLogin(UserCenterStore store, RealmModel realm, UserModel account) {
        return store.identifiers()
                .value(realm, account.getId(), IdentifierKind.USCC)
                .map(uscc -> Refusal.ACCOUNT_KIND);
    }

    @Override
    public Optional<Refusal> refusesBinding(
            UserCenterStore store, RealmModel realm, UserModel account, BrokerIdentity identity) {
        return refusesLogin(store, realm, account);
    }

    @Override
    public Optional<URI> raisesLevel() {
        return Optional.empty();
    }

    @Override
    public boolean keepsSession() {
        return false;
    }
}
