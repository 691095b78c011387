package org.usercenter.auth.business;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantTypeFactory;

/** Makes the device grant in the place of Keycloak's own, whose id it has. */
public final class DeviceGrantFactory extends DeviceGrantTypeFactory {

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new DeviceGrant();
    }

    /** Above Keycloak's. */
    @Override
    public int order() {
        return super.order() + 1;
    }
}
