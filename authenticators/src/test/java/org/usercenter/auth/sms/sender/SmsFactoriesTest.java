package org.usercenter.auth.sms.sender;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;
import org.usercenter.auth.cloud.CloudPeer;
import org.usercenter.auth.cloud.FakeKeycloak;
import org.usercenter.auth.cloud.MapScope;
import org.usercenter.auth.cloud.PeerSignatures;
import org.usercenter.storage.identity.MobileNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
    void aDemoKeyIsRefusedUnlessTheServerIsADemonstration() {
        AliyunSmsSenderFactory aliyun = new AliyunSmsSenderFactory();
        aliyun.init(new MapScope(Map.of("access-key-id", "demo-ak")));
        TencentSmsSenderFactory tencent = new TencentSmsSenderFactory();
        tencent.init(new MapScope(Map.of("secret-id", "demo-sid")));
        for (SmsSenderFactory factory : List.of(aliyun, tencent)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> factory.postInit(FakeKeycloak.server(false)))
                    .withMessageContaining("demo key");
            assertThatNoException().isThrownBy(() -> factory.postInit(FakeKeycloak.server(true)));
        }
    }

    @Test
    void aSenderOutOfItsFactorySendsWithTheSecretOutOfTheVault() throws IOException {
        AliyunSmsSenderFactory factory = new AliyunSmsSenderFactory();
        try (CloudPeer peer = new CloudPeer();
                CloseableHttpClient http = HttpClients.createDefault()) {
            factory.init(new MapScope(Map.of(
                    "endpoint", peer.endpoint(),
                    "access-key-id", "test-ak",
                    "access-key-secret", "${vault.aliyun}",
                    "sign-name", "test",
                    "template-login-code", "SMS_1")));
            SmsSender sender = factory.create(FakeKeycloak.session(http, Map.of("aliyun", "test-secret")));
            sender.send(new SmsMessage(
                    MobileNumber.parse("13800138000"),
                    SmsTemplate.LOGIN_CODE,
                    Map.of(SmsMessage.CODE, "482913"),
                    Locale.CHINA));
            PeerSignatures.acs3(peer.only(), "test-ak", "test-secret");
        } finally {
            factory.close();
        }
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
