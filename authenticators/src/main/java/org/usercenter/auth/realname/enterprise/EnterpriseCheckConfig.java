package org.usercenter.auth.realname.enterprise;

import org.keycloak.Config;
import org.usercenter.auth.cloud.CloudEndpoint;
import org.usercenter.auth.cloud.CloudSettings;

/**
 * Settings of one authority.
 *
 * @param keyId public half of the key; empty: not set up
 * @param secret as set: it may be a reference into the vault
 * @param region of Tencent Cloud; empty for none
 * @param scene scene code of Alibaba Cloud; empty for Tencent
 */
record EnterpriseCheckConfig(CloudEndpoint endpoint, String keyId, String secret, String region, String scene) {

    static EnterpriseCheckConfig tencent(Config.Scope scope) {
        CloudSettings settings = new CloudSettings(scope);
        return new EnterpriseCheckConfig(
                settings.endpoint(
                        EnterpriseCheckConfigProperties.ENDPOINT, EnterpriseCheckConfigProperties.TENCENT_ENDPOINT),
                settings.text(EnterpriseCheckConfigProperties.SECRET_ID),
                settings.text(EnterpriseCheckConfigProperties.SECRET_KEY),
                settings.text(EnterpriseCheckConfigProperties.REGION),
                "");
    }

    static EnterpriseCheckConfig aliyun(Config.Scope scope) {
        CloudSettings settings = new CloudSettings(scope);
        return new EnterpriseCheckConfig(
                settings.endpoint(
                        EnterpriseCheckConfigProperties.ENDPOINT, EnterpriseCheckConfigProperties.ALIYUN_ENDPOINT),
                settings.text(EnterpriseCheckConfigProperties.ACCESS_KEY_ID),
                settings.text(EnterpriseCheckConfigProperties.ACCESS_KEY_SECRET),
                "",
                settings.text(EnterpriseCheckConfigProperties.SCENE_CODE));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "EnterpriseCheckConfig[" + endpoint.uri() + "]";
    }
}
