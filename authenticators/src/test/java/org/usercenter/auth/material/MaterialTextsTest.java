package org.usercenter.auth.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
class MaterialTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyReasonWhyADocumentIsRefusedHasAText(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = MaterialRefusal.class.getResourceAsStream(
                "/theme-resources/messages/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }

        assertThat(MaterialRefusal.CODES).allSatisfy(code -> assertThat(texts.getProperty("uc.material.error." + code))
                .as(code)
                .isNotBlank());
    }
}
