package org.usercenter.auth.face;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Settings of face verification, {@code spi-uc-face-verification--tencent--<name>}. */
final class TencentFaceConfigProperties {

    static final String ENDPOINT = "endpoint";
    static final String ENDPOINT_DEFAULT = "https://faceid.tencentcloudapi.com";
    static final String SECRET_ID = "secret-id";
    static final String SECRET_KEY = "secret-key";
    static final String RULE_ID = "rule-id";
    static final String CONSENT_VERSION = "consent-version";
    static final String CONSENT_VERSION_DEFAULT = "2026-11";
    static final String ATTEMPTS_PER_DAY = "attempts-per-day";
    static final int ATTEMPTS_PER_DAY_DEFAULT = 10;

    private TencentFaceConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ENDPOINT)
                .label("Endpoint")
                .helpText("Address of the identity service (FaceID). https only, except for this machine.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(ENDPOINT_DEFAULT)
                .add()
                .property()
                .name(SECRET_ID)
                .label("Secret id")
                .helpText("SecretId of a CAM user that may do nothing but faceid:DetectAuth and"
                        + " faceid:GetDetectInfoEnhanced. Empty: nobody is offered to prove a face.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(SECRET_KEY)
                .label("Secret key")
                .helpText("SecretKey of that user, or ${vault.name} to take it out of Keycloak's vault.")
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .add()
                .property()
                .name(RULE_ID)
                .label("Rule id")
                .helpText(
                        "RuleId of the business flow (业务流程) of the kind WeChat H5 in the FaceID console; its threshold"
                                + " decides how similar a face has to be. Empty: nobody is offered to prove a face.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(CONSENT_VERSION)
                .label("Version of the consent")
                .helpText(
                        "Version of the text to which people consent before, kept with each consent; 1 to 64 characters."
                                + " Change it whenever the text in the theme (face-consent-*.ftl) changes.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(CONSENT_VERSION_DEFAULT)
                .add()
                .property()
                .name(ATTEMPTS_PER_DAY)
                .label("Attempts per day")
                .helpText("Verifications that one account may begin in a day, at least 1. Each is billed.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(ATTEMPTS_PER_DAY_DEFAULT)
                .add()
                .build();
    }
}
