package org.usercenter.account.header;

import org.keycloak.headers.DefaultSecurityHeadersProviderFactory;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own, which it asks first. */
public final class PagePolicyFactory extends DefaultSecurityHeadersProviderFactory {

    @Override
    public SecurityHeadersProvider create(KeycloakSession session) {
        return new PagePolicy(super.create(session), session);
    }

    @Override
    public String getId() {
        return "user-center";
    }

    /** Before Keycloak's own, which has none. */
    @Override
    public int order() {
        return 1;
    }
}
