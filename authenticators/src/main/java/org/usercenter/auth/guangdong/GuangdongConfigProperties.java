package org.usercenter.auth.guangdong;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the identity provider {@code guangdong}, beside client id, secret and scope. */
final class GuangdongConfigProperties {
    static final String BASE = "baseUrl";
    static final String TOKEN_METHOD = "tokenMethod";
    static final String LOGOUT = "logoutThere";
    static final String OPERATORS = "operatorsAllowed";
    static final String STATE = "stateReturned";

    /** The current generation of addresses (platforms.md §2.1). */
    static final String DEFAULT_BASE = "https://tyrz.gd.gov.cn/pscp/sso/connect/page";

    private GuangdongConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(BASE)
                .label("Base address")
                .helpText("Address before /oauth2/authorize: …/pscp/sso/connect/page today, …/tif/sso/connect/page and "
                        + "…/am earlier; plain http for this machine only.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_BASE)
                .add()
                .property()
                .name(TOKEN_METHOD)
                .label("Method of the token request")
                .helpText("auto: GET, and POST when the platform answers 405.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options("auto", "get", "post")
                .defaultValue("auto")
                .add()
                .property()
                .name(LOGOUT)
                .label("Log out there too")
                .helpText("Who logs out here after a login by the platform is sent there to be logged out as well.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(true)
                .add()
                .property()
                .name(STATE)
                .label("The platform returns the state")
                .helpText(
                        "On: a return without the state of the login is refused. Off: only the browser that began a login "
                                + "ends it as well, and whoever returns without the state is asked whether the name is his.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .add()
                .property()
                .name(OPERATORS)
                .label("Accept operators")
                .helpText(
                        "Whether a sub-account of a legal person, of level four or higher, logs in to the main account of the enterprise. Off: "
                                + "only the legal person's own account does.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .add()
                .build();
    }
}
