package org.usercenter.auth.realname.enterprise;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Settings of the authorities, {@code spi-uc-enterprise-check--<chosen|tencent|aliyun>--<name>}. */
final class EnterpriseCheckConfigProperties {

    static final String AUTHORITY = "authority";
    static final String DEFAULT_AUTHORITY = TencentEnterpriseCheck.ID;
    static final String ENDPOINT = "endpoint";
    static final String TENCENT_ENDPOINT = "https://ocr.tencentcloudapi.com";
    static final String SECRET_ID = "secret-id";
    static final String SECRET_KEY = "secret-key";
    static final String REGION = "region";
    static final String ALIYUN_ENDPOINT = "https://cloudauth.aliyuncs.com";
    static final String ACCESS_KEY_ID = "access-key-id";
    static final String ACCESS_KEY_SECRET = "access-key-secret";
    static final String SCENE_CODE = "scene-code";

    private static final String VAULT = ", or ${vault.name} to take it out of Keycloak's vault.";

    private EnterpriseCheckConfigProperties() {}

    static List<ProviderConfigProperty> chosen() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(AUTHORITY)
                .label("Authority")
                .helpText("Which authority compares the four elements of an enterprise: tencent or aliyun.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(TencentEnterpriseCheck.ID, AliyunEnterpriseCheck.ID)
                .defaultValue(DEFAULT_AUTHORITY)
                .add()
                .build();
    }

    static List<ProviderConfigProperty> tencent() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create();
        text(
                builder,
                ENDPOINT,
                "Endpoint",
                "Address of the text recognition service (OCR), which checks licences. https only, except for this "
                        + "machine.",
                TENCENT_ENDPOINT);
        text(
                builder,
                SECRET_ID,
                "Secret id",
                "SecretId of a CAM user that may do nothing but ocr:VerifyBizLicenseEnterprise4.",
                "");
        secret(builder, SECRET_KEY, "Secret key", "SecretKey of that user" + VAULT);
        text(builder, REGION, "Region", "Empty for this service, unless Tencent Cloud says otherwise.", "");
        return builder.build();
    }

    static List<ProviderConfigProperty> aliyun() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create();
        text(
                builder,
                ENDPOINT,
                "Endpoint",
                "Address of the identity service (cloudauth). https only, except for this machine.",
                ALIYUN_ENDPOINT);
        text(
                builder,
                ACCESS_KEY_ID,
                "Access key id",
                "AccessKeyId of a RAM user that may do nothing but EntElementVerifyV2.",
                "");
        secret(builder, ACCESS_KEY_SECRET, "Access key secret", "AccessKeySecret of that user" + VAULT);
        text(
                builder,
                SCENE_CODE,
                "Scene code",
                "Number of the scene as it was created in the console of the identity service.",
                "");
        return builder.build();
    }

    private static void text(
            ProviderConfigurationBuilder builder, String name, String label, String help, String standard) {
        builder.property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(standard)
                .add();
    }

    private static void secret(ProviderConfigurationBuilder builder, String name, String label, String help) {
        builder.property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .add();
    }
}
