package org.usercenter.auth.ca.trust;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.component.ComponentModel;
import org.usercenter.ca.verifier.trust.InvalidTrustException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O2")
class TrustedCaTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_CN"})
    void everyReasonWhyAnAuthorityIsNotAcceptedHasAText(String locale) throws IOException {
        List<String> keys = Arrays.stream(InvalidTrustException.Reason.values())
                .map(TrustedCaComponentFactory::textOf)
                .toList();

        assertThat(messages(locale).stringPropertyNames()).containsAll(keys).contains("uc.ca.trust.setting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//driver.example.test/", "driver", "ftp://driver.example.test/a b"})
    void aDriversAddressThatIsNoWebAddressIsRefused(String address) {
        ComponentModel model = new ComponentModel();
        model.put(TrustedCaConfigProperties.DRIVER, address);

        assertThatThrownBy(() -> TrustedCaComponentFactory.webAddress(model, TrustedCaConfigProperties.DRIVER))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(TrustedCaConfigProperties.DRIVER);
    }

    private static Properties messages(String locale) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/theme-resources/messages/messages_" + locale + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
