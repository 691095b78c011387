package org.usercenter.auth.setting;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A setting that is a whole number. One that is missing, is none or is out of its range counts as the default.
 *
 * @param name of the setting
 * @param standard the default
 * @param least that is taken
 * @param most that is taken
 */
public record WholeNumber(String name, int standard, int least, int most) {

    /** One of at least 1. */
    public static WholeNumber positive(String name, int standard) {
        return new WholeNumber(name, standard, 1, Integer.MAX_VALUE);
    }

    /** What is set in a configuration. */
    public int of(Map<String, String> config) {
        return read(config.get(name));
    }

    /** What was typed; blanks around it do not count. */
    public int read(@Nullable String typed) {
        try {
            int value = Integer.parseInt(typed == null ? "" : typed.strip());
            return value < least || value > most ? standard : value;
        } catch (NumberFormatException e) {
            return standard;
        }
    }
}
