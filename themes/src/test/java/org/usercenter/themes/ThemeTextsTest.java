package org.usercenter.themes;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@DisplayName("Texts of the themes")
final class ThemeTextsTest {
    private static final Path THEME = Path.of("src/main/resources/theme/user-center");
    private static final Path SERVER_TEXTS =
            Path.of("../authenticators/src/main/resources/theme-resources/messages/messages_en.properties");
    private static final Pattern FIELD =
            Pattern.compile("<@(?:field\\.(?:input|password|group)|material\\.slot) [^\n]*");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("msg\\([\"'](uc\\.[\\w.-]*[\\w])[\"'][,)]");

    @Test
    @DisplayName("every text of the login pages stands in Chinese and in English")
    void everyTextOfTheLoginPagesStandsInBothLanguages() throws IOException {
        assertThat(ownKeys(texts("login", "zh_CN"))).isEqualTo(ownKeys(texts("login", "en")));
    }

    @Test
    @DisplayName("every text of the emails stands in Chinese and in English")
    void everyTextOfTheEmailsStandsInBothLanguages() throws IOException {
        assertThat(ownKeys(texts("email", "zh_CN"))).isEqualTo(ownKeys(texts("email", "en")));
    }

    @Test
    @DisplayName("every text of the account pages stands in Chinese and in English")
    void everyTextOfTheAccountPagesStandsInBothLanguages() throws IOException {
        assertThat(ownKeys(texts("account", "zh_CN"))).isEqualTo(ownKeys(texts("account", "en")));
    }

    @Test
    @DisplayName("every text is a valid message format")
    void everyTextIsAValidMessageFormat() throws IOException {
        for (String type : Set.of("login", "email")) {
            for (String language : Set.of("zh_CN", "en")) {
                texts(type, language)
                        .forEach((key, text) -> assertThatCode(() -> new MessageFormat((String) text, Locale.ENGLISH))
                                .as("%s %s %s", type, language, key)
                                .doesNotThrowAnyException());
            }
        }
    }

    @Test
    @DisplayName("no apostrophe stands alone, which would swallow what follows")
    void noApostropheStandsAlone() throws IOException {
        for (String type : Set.of("login", "email")) {
            for (Object text : texts(type, "en").values()) {
                assertThat(((String) text).replace("''", "")).doesNotContain("'");
            }
        }
    }

    @Test
    @DisplayName("every key that a template names has a text")
    void everyKeyThatATemplateNamesHasAText() throws IOException {
        Properties known = texts("login", "en");
        if (Files.exists(SERVER_TEXTS)) {
            known.putAll(read(SERVER_TEXTS));
        }
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> templates = Files.list(THEME.resolve("login"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".ftl")).toList()) {
                KEY_IN_TEMPLATE
                        .matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !known.containsKey(key))
                        // Texts that come from the server with its feature.
                        .filter(key -> !key.startsWith("uc.register.logged-in."))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("every field of an enterprise's registration says what belongs there")
    void everyFieldOfAnEnterprisesRegistrationSaysWhatBelongsThere() throws IOException {
        for (String page : Set.of("uc-register-organisation", "uc-register-people")) {
            List<String> fields = FIELD.matcher(
                            Files.readString(THEME.resolve("login").resolve(page + ".ftl")))
                    .results()
                    .map(MatchResult::group)
                    // The number beside it says what of the document that was chosen is wanted.
                    .filter(field -> !field.contains("uc.register.field.documentType"))
                    .toList();
            assertThat(fields).as(page).isNotEmpty().allSatisfy(field -> assertThat(field)
                    .contains(" hint="));
        }
    }

    @Test
    @DisplayName("no page loads anything from elsewhere")
    void noPageLoadsAnythingFromElsewhere() throws IOException {
        try (Stream<Path> files = Files.walk(THEME)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(ftl|css|js)"))
                    .filter(path -> !path.toString().contains("vendor"))
                    .toList()) {
                assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                        .as(file.toString())
                        .doesNotContainPattern("(src|href)=[\"']https?://|url\\([\"']?https?://|@import");
            }
        }
    }

    private static Set<String> ownKeys(Properties texts) {
        Set<String> keys = new TreeSet<>(texts.stringPropertyNames());
        keys.removeIf(key -> !key.startsWith("uc."));
        return keys;
    }

    private static Properties texts(String type, String language) throws IOException {
        return read(THEME.resolve(type).resolve("messages").resolve("messages_" + language + ".properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
