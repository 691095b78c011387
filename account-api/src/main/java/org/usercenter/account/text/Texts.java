package org.usercenter.account.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A bundle in one language: Chinese for whoever reads it, else English. Apostrophes stand twice. */
public final class Texts {

    private final ResourceBundle texts;
    private final Locale locale;

    /**
     * Reads it.
     *
     * @param beside the bundle is in the package of this class
     */
    public Texts(Class<?> beside, String name, boolean chinese) {
        this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                beside.getPackageName() + "." + name,
                locale,
                beside.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * The text of that key with its parameters.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    public String get(String key, Object... parameters) {
        return new MessageFormat(texts.getString(key), locale).format(parameters);
    }

    /** The keys that begin so, in their order. */
    public List<String> keys(String start) {
        return texts.keySet().stream()
                .filter(key -> key.startsWith(start))
                .sorted()
                .toList();
    }

    /** The text of that key, or another where there is none. */
    public String getOr(String key, String otherwise) {
        return texts.containsKey(key) ? get(key) : otherwise;
    }
}
