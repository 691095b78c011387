package org.usercenter.auth.wechat;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the identity provider {@code wechat}, beside client id (AppID) and secret (AppSecret). */
final class WechatConfigProperties {
    static final String PAGE = "pageUrl";
    static final String API = "apiUrl";
    static final String OPENID = "openidAllowed";
    static final String EMBED = "embedded";

    static final String DEFAULT_PAGE = "https://open.weixin.qq.com";
    static final String DEFAULT_API = "https://api.weixin.qq.com";

    private WechatConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(PAGE)
                .label("Address of the QR page")
                .helpText("Scheme and host of WeChat's page; plain http for this machine only. The realm's security "
                        + "headers have to allow frames of that host.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_PAGE)
                .add()
                .property()
                .name(API)
                .label("Address of the API")
                .helpText("Scheme and host that this server asks; plain http for this machine only.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_API)
                .add()
                .property()
                .name(OPENID)
                .label("Accept users without union id")
                .helpText("Off: an application that is not bound to an Open Platform account logs nobody in. On: such "
                        + "users are known by the openid, which another application of the same company does not know.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .add()
                .property()
                .name(EMBED)
                .label("QR code on the login page")
                .helpText("Off: the tab has only a link to WeChat's own page.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(true)
                .add()
                .build();
    }
}
