package org.usercenter.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {
    private static Properties load(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/messages/sandbox_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void everyTextStandsInBothLanguages() throws IOException {
        assertThat(load("en").stringPropertyNames()).isEqualTo(load("zh_CN").stringPropertyNames());
    }

    @Test
    void valuesAreFilledIn() {
        assertThat(new Texts().get(Language.ENGLISH, "business.welcome", "Zhang"))
                .isEqualTo("Welcome, Zhang");
    }

    @Test
    void markupIsEscaped() {
        assertThat(Html.escape("<a href=\"x\">&'")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
    }
}
