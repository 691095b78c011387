package org.usercenter.ca.agent.config;

import java.util.Locale;

import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.JsonObject;

/** A name for people, in Chinese and English; both 1 to 80 characters without control characters. */
public record LocalizedName(String chinese, String english) {
    private static final int MAX = 80;

    public LocalizedName {
        if (!fits(chinese) || !fits(english)) {
            throw new IllegalArgumentException("A name has 1 to 80 printable characters");
        }
    }

    private static boolean fits(String name) {
        return !name.isBlank() && name.length() <= MAX && name.chars().noneMatch(Character::isISOControl);
    }

    /** The name in that language; English where it is not Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }

    static LocalizedName from(JsonObject json) throws InvalidJsonException {
        return new LocalizedName(json.text("zh"), json.text("en"));
    }
}
