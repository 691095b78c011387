package org.usercenter.realm;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.message.MessageKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the settings of messages list is what the emails word. */
@Tag("A14")
class MessageTextsTest {

    private static final Path TEXTS = Path.of("../themes/src/main/resources/theme/user-center/email/messages");
    private static final Pattern KEY = Pattern.compile("uc\\.notice\\.(.+)\\.(subject|body)");

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyKindOfMessageHasATitleAndABody(String language) throws IOException {
        Properties texts = texts(language);

        assertThat(MessageKind.values()).allSatisfy(kind -> {
            assertThat(texts.getProperty("uc.notice." + kind.code() + ".subject"))
                    .isNotBlank();
            assertThat(texts.getProperty("uc.notice." + kind.code() + ".body")).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyMessageThatIsWordedStandsInTheSettings(String language) throws IOException {
        Set<String> worded = texts(language).stringPropertyNames().stream()
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1))
                .collect(Collectors.toSet());

        assertThat(worded)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MessageKind.values())
                        .map(MessageKind::code)
                        .toList());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve("messages_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
