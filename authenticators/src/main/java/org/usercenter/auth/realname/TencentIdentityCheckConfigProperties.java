package org.usercenter.auth.realname;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Settings of the Tencent check, {@code spi-uc-identity-check--tencent--<name>}. */
final class TencentIdentityCheckConfigProperties {

    static final String ENDPOINT = "endpoint";
    static final String ENDPOINT_DEFAULT = "https://faceid.tencentcloudapi.com";
    static final String SECRET_ID = "secret-id";
    static final String SECRET_KEY = "secret-key";
    static final String REGION = "region";

    private TencentIdentityCheckConfigProperties() {}

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
                .helpText("SecretId of a CAM user that may do nothing but faceid:IdCardVerification.")
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
                .helpText("Empty for this service, unless Tencent Cloud says otherwise.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .build();
    }
}
