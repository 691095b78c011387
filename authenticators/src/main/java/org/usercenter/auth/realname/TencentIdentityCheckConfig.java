package org.usercenter.auth.realname;

import org.keycloak.Config;
import org.usercenter.auth.cloud.CloudEndpoint;
import org.usercenter.auth.cloud.CloudSettings;

/** Typed view of the settings in {@link TencentIdentityCheckConfigProperties}. */
final class TencentIdentityCheckConfig {

    private final CloudSettings settings;
    private final CloudEndpoint endpoint;

    TencentIdentityCheckConfig(Config.Scope scope) {
        settings = new CloudSettings(scope);
        endpoint = settings.endpoint(
                TencentIdentityCheckConfigProperties.ENDPOINT, TencentIdentityCheckConfigProperties.ENDPOINT_DEFAULT);
    }

    CloudEndpoint endpoint() {
        return endpoint;
    }

    String secretId() {
        return settings.text(TencentIdentityCheckConfigProperties.SECRET_ID);
    }

    /** As set: it may be a reference into the vault. */
    String secretKey() {
        return settings.text(TencentIdentityCheckConfigProperties.SECRET_KEY);
    }

    String region() {
        return settings.text(TencentIdentityCheckConfigProperties.REGION);
    }
}
