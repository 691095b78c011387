package org.usercenter.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The words of the pages, in every language. */
public final class Texts {
    private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            byLanguage.put(language, load("/messages/sandbox_" + language.tag().replace('-', '_') + ".properties"));
        }
    }

    /**
     * The text with {@code {0}}, {@code {1}} … filled in; not escaped.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String get(Language language, String key, Object... values) {
        Properties texts = byLanguage.get(language);
        String text = texts == null ? null : texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
