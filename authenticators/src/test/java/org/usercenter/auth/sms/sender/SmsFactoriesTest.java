package org.usercenter.auth.sms.sender;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;
import org.usercenter.auth.cloud.MapScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L5")
class SmsFactoriesTest {

    @Test
    void keycloakFindsTheSpisAndTheirFactories() {
        assertThat(ServiceLoader.load(Spi.class).stream().map(p -> p.get().getName()))
                .contains("uc-sms-sender", "uc-sms-delivery");
        assertThat(ids(SmsSenderFactory.class)).containsExactlyInAnyOrder("aliyun", "tencent");
        assertThat(ids(SmsDeliveryFactory.class)).containsExactly("default");
    }

    @Test
    void aServerWithAnUnsafeEndpointDoesNotStart() {
        MapScope scope = new MapScope(Map.of("endpoint", "http://sms.example.com"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AliyunSmsSenderFactory().init(scope))
                .withMessageContaining("\"endpoint\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new TencentSmsSenderFactory().init(scope));
    }

    @Test
    void withoutSettingsTheOfficialEndpointsHold() {
        assertThat(new AliyunSmsConfig(new MapScope(Map.of())).endpoint().uri())
                .hasToString("https://dysmsapi.aliyuncs.com");
        assertThat(new TencentSmsConfig(new MapScope(Map.of())).endpoint().uri())
                .hasToString("https://sms.tencentcloudapi.com");
    }

    @Test
    void everySettingIsDeclaredOnceWithAHelpTextAndSecretsAsSecrets() {
        for (List<ProviderConfigProperty> properties :
                List.of(AliyunSmsConfigProperties.list(), TencentSmsConfigProperties.list())) {
            Set<String> names = new HashSet<>();
            for (ProviderConfigProperty property : properties) {
                assertThat(names.add(property.getName())).as(property.getName()).isTrue();
                assertThat(property.getHelpText()).as(property.getName()).isNotBlank();
            }
            assertThat(properties.stream().filter(ProviderConfigProperty::isSecret))
                    .hasSize(1);
            assertThat(names).contains("template-login-code", "template-login-code-en", "template-bind-code-en");
        }
    }

    private static <T extends ProviderFactory<?>> List<String> ids(Class<T> type) {
        return ServiceLoader.load(type).stream().map(p -> p.get().getId()).toList();
    }
}
