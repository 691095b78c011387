package org.usercenter.auth.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.identity.DocumentType;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class RegistrationMessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/usercenter/auth/registration");
    private static final Pattern ERROR_KEY = Pattern.compile(
            "\"(uc\\.register\\.(?:error|mobile)\\.[a-z-]+|uc\\.register\\.verification\\.(?:in-progress|failed))\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_CN"})
    void everyErrorHasAText(String locale) throws IOException {
        assertThat(messages(locale).stringPropertyNames()).containsAll(errorKeys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_CN"})
    void everyRuleOfEveryDocumentHasAText(String locale) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (DocumentType type : DocumentType.values()) {
            for (String rule : List.of("empty", "characters", "length", "pattern")) {
                keys.add("uc.identifier." + type.code() + "." + rule);
            }
        }
        for (String card : List.of("resident-id", "foreign-permanent-residence")) {
            for (String rule : List.of("check-character", "region", "birth-date")) {
                keys.add("uc.identifier." + card + "." + rule);
            }
        }

        assertThat(messages(locale).stringPropertyNames()).containsAll(keys);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(messages("en").stringPropertyNames())
                .isEqualTo(messages("zh_CN").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_CN"})
    void noTextLosesAnApostrophe(String locale) throws IOException {
        // A single straight one begins a quotation in a message format.
        assertThat(messages(locale).entrySet().stream()
                        .filter(e -> e.getKey().toString().startsWith("uc.register.")
                                || e.getKey().toString().startsWith("uc.identifier."))
                        .map(e -> e.getValue().toString()))
                .noneMatch(text -> text.replace("''", "").contains("'"));
    }

    private static Set<String> errorKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = ERROR_KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(15);
        return keys;
    }

    private static Properties messages(String locale) throws IOException {
        String name = "/theme-resources/messages/messages_" + locale + ".properties";
        Properties properties = new Properties();
        try (InputStream in = RegistrationMessagesTest.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
