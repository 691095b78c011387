package org.usercenter.auth.wechat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.broker.BrokerIdentity;
import org.usercenter.auth.broker.BrokerReturn;
import org.usercenter.auth.broker.PlatformProvider;
import org.usercenter.auth.cloud.CloudPlatform;
import org.usercenter.auth.cloud.Query;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/** WeChat's dialect of OAuth 2: a page with a QR code, {@code appid} and {@code secret}, errors with status 200. */
public final class WechatIdentityProvider extends PlatformProvider<WechatConfig> {
    /** Provider id, and the way's name in journal and tokens. */
    public static final String ID = "wechat";

    private static final String SCOPE = "snsapi_login";

    WechatIdentityProvider(KeycloakSession session, WechatConfig config, CloudPlatform platform) {
        super(session, config, platform);
    }

    @Override
    protected String getDefaultScopes() {
        return SCOPE;
    }

    /** With a QR code for this login. The fragment has to stand at its end. */
    @Override
    protected URI loginPage(AuthenticationRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("appid", getConfig().appId());
        query.put("redirect_uri", request.getRedirectUri());
        query.put("response_type", "code");
        query.put("scope", SCOPE);
        query.put("state", request.getState().getEncoded());
        query.put("lang", "zh".equals(session.getContext().resolveLocale(null).getLanguage()) ? "cn" : "en");
        return URI.create(getConfig().page().path("connect/qrconnect", Query.of(query)) + "#wechat_redirect");
    }

    WechatClient client() {
        return new WechatClient(http(), getConfig().api(), getConfig().appId(), secret());
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
