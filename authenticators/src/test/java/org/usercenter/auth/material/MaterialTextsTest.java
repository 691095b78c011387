package org.usercenter.auth.material;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
class MaterialTextsTest {
    private static final Path TEXTS = Path.of("../themes/src/main/resources/theme/user-center/login/messages")
            .toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyReasonWhyADocumentIsRefusedHasAText(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve("messages_" + language + ".properties"))) {
            texts.load(reader);
        }

        assertThat(MaterialRefusal.CODES).allSatisfy(code -> assertThat(texts.getProperty("uc.material.error." + code))
                .as(code)
                .isNotBlank());
    }
}
