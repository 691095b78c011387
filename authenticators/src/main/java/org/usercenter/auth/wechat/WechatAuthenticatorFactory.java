package org.usercenter.auth.wechat;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.flow.GivenUp;
import org.usercenter.auth.flow.OpeningWay;
import org.usercenter.auth.flow.OptionalWay;
import org.usercenter.auth.flow.WayFactory;

/** Makes the authenticator {@code uc-wechat}. */
public final class WechatAuthenticatorFactory extends WayFactory implements OptionalWay, OpeningWay {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public WechatAuthenticatorFactory() {
        super(
                WechatAuthenticator.ID,
                "WeChat",
                "A tab with the QR code of the identity provider for WeChat.",
                WechatAuthenticatorConfigProperties.all());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new WechatAuthenticator();
    }

    @Override
    public boolean isOffered(KeycloakSession session, RealmModel realm, AuthenticationExecutionModel execution) {
        return config(realm, execution).isSetUp(session);
    }

    /** Who has a WeChat of the tab's identity provider. */
    @Override
    public boolean opens(Account account, AuthenticationExecutionModel execution) {
        String alias = config(account.realm(), execution).alias();
        return !account.givenUp().equals(new GivenUp.Link(alias))
                && account.session().users().getFederatedIdentity(account.realm(), account.user(), alias) != null;
    }

    private static WechatAuthenticatorConfig config(RealmModel realm, AuthenticationExecutionModel execution) {
        String config = execution.getAuthenticatorConfig();
        return new WechatAuthenticatorConfig(config == null ? null : realm.getAuthenticatorConfigById(config));
    }
}
