package org.usercenter.auth.sms.sender;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Settings of the Aliyun sender, {@code spi-uc-sms-sender--aliyun--<name>}. */
final class AliyunSmsConfigProperties {

    static final String ENDPOINT = "endpoint";
    static final String ENDPOINT_DEFAULT = "https://dysmsapi.aliyuncs.com";
    static final String ACCESS_KEY_ID = "access-key-id";
    static final String ACCESS_KEY_SECRET = "access-key-secret";
    static final String SIGN_NAME = "sign-name";

    private AliyunSmsConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create()
                .property()
                .name(ENDPOINT)
                .label("Endpoint")
                .helpText("Address of the SMS service (Dysmsapi). https only, except for this machine.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(ENDPOINT_DEFAULT)
                .add()
                .property()
                .name(ACCESS_KEY_ID)
                .label("Access key id")
                .helpText("Access key of a RAM user that may do nothing but dysms:SendSms.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(ACCESS_KEY_SECRET)
                .label("Access key secret")
                .helpText("Secret of the access key, or ${vault.name} to take it out of Keycloak's vault.")
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .add()
                .property()
                .name(SIGN_NAME)
                .label("Signature")
                .helpText("Approved signature (签名) shown before the text, without brackets.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add();
        SmsTemplates.declare(builder);
        return builder.build();
    }
}
