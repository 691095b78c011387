package org.usercenter.auth.sms.sender;

import org.keycloak.Config;
import org.usercenter.auth.cloud.CloudEndpoint;
import org.usercenter.auth.cloud.CloudSettings;

/** Typed view of the settings in {@link AliyunSmsConfigProperties}. */
final class AliyunSmsConfig {

    private final CloudSettings settings;
    private final CloudEndpoint endpoint;
    private final SmsTemplates templates;

    AliyunSmsConfig(Config.Scope scope) {
        settings = new CloudSettings(scope);
        endpoint = settings.endpoint(AliyunSmsConfigProperties.ENDPOINT, AliyunSmsConfigProperties.ENDPOINT_DEFAULT);
        templates = new SmsTemplates(settings);
    }

    CloudEndpoint endpoint() {
        return endpoint;
    }

    String accessKeyId() {
        return settings.text(AliyunSmsConfigProperties.ACCESS_KEY_ID);
    }

    /** As set: it may be a reference into the vault. */
    String accessKeySecret() {
        return settings.text(AliyunSmsConfigProperties.ACCESS_KEY_SECRET);
    }

    String signName() {
        return settings.text(AliyunSmsConfigProperties.SIGN_NAME);
    }

    SmsTemplates templates() {
        return templates;
    }
}
