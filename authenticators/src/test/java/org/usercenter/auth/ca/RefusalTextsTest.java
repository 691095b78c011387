package org.usercenter.auth.ca;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class RefusalTextsTest {
    private static final Path TEXTS = Path.of("../themes/src/main/resources/theme/user-center/login/messages")
            .toAbsolutePath();

    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void everyReasonOfTheVerifierHasATextInBothLanguages(Refusal.Reason reason) throws IOException {
        shouldBeThere(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"challenge-stale", "limit", "format-unknown", "disabled"})
    void everyReasonOfTheLoginHasATextInBothLanguages(String reason) throws IOException {
        shouldBeThere(reason);
    }

    private static void shouldBeThere(String reason) throws IOException {
        for (String language : List.of("zh_CN", "en")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(TEXTS.resolve("messages_" + language + ".properties"))) {
                texts.load(reader);
            }
            assertThat(texts.getProperty("uc.ca.refused." + reason)).isNotBlank();
        }
    }
}
