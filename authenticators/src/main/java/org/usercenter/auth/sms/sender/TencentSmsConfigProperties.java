package org.usercenter.auth.sms.sender;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Settings of the Tencent sender, {@code spi-uc-sms-sender--tencent--<name>}. */
final class TencentSmsConfigProperties {

    static final String ENDPOINT = "endpoint";
    static final String ENDPOINT_DEFAULT = "https://sms.tencentcloudapi.com";
    static final String SECRET_ID = "secret-id";
    static final String SECRET_KEY = "secret-key";
    static final String REGION = "region";
    static final String REGION_DEFAULT = "ap-guangzhou";
    static final String SDK_APP_ID = "sdk-app-id";
    static final String SIGN_NAME = "sign-name";

    private TencentSmsConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create()
                .property()
                .name(ENDPOINT)
                .label("Endpoint")
                .helpText("Address of the SMS service. https only, except for this machine.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(ENDPOINT_DEFAULT)
                .add()
                .property()
                .name(SECRET_ID)
                .label("Secret id")
                .helpText("SecretId of a CAM user that may do nothing but sms:SendSms.")
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
                .name(REGION)
                .label("Region")
                .helpText("Region that serves the requests.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(REGION_DEFAULT)
                .add()
                .property()
                .name(SDK_APP_ID)
                .label("SMS application")
                .helpText("SdkAppId of the application in the SMS console, e.g. 1400000000.")
                .type(ProviderConfigProperty.STRING_TYPE)
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
