package org.usercenter.auth.sms.sender;

import org.keycloak.Config;
import org.usercenter.auth.cloud.CloudEndpoint;
import org.usercenter.auth.cloud.CloudSettings;

/** Typed view of the settings in {@link TencentSmsConfigProperties}. */
final class TencentSmsConfig {

    private final CloudSettings settings;
    private final CloudEndpoint endpoint;
    private final SmsTemplates templates;

    TencentSmsConfig(Config.Scope scope) {
        settings = new CloudSettings(scope);
        endpoint = settings.endpoint(TencentSmsConfigProperties.ENDPOINT, TencentSmsConfigProperties.ENDPOINT_DEFAULT);
        templates = new SmsTemplates(settings);
    }

    CloudEndpoint endpoint() {
        return endpoint;
    }

    String secretId() {
        return settings.text(TencentSmsConfigProperties.SECRET_ID);
    }

    /** As set: it may be a reference into the vault. */
    String secretKey() {
        return settings.text(TencentSmsConfigProperties.SECRET_KEY);
    }

    String region() {
        return settings.text(TencentSmsConfigProperties.REGION, TencentSmsConfigProperties.REGION_DEFAULT);
    }

    String sdkAppId() {
        return settings.text(TencentSmsConfigProperties.SDK_APP_ID);
    }

    String signName() {
        return settings.text(TencentSmsConfigProperties.SIGN_NAME);
    }

    SmsTemplates templates() {
        return templates;
    }
}
