package org.usercenter.auth.policy;

import java.util.EnumSet;
import java.util.Set;

/** The classes of characters that a password is made of: upper case, lower case, digits, everything else. */
enum CharacterClass {
    UPPER,
    LOWER,
    DIGIT,
    OTHER;

    static Set<CharacterClass> in(String password) {
        Set<CharacterClass> found = EnumSet.noneOf(CharacterClass.class);
        password.codePoints().forEach(c -> found.add(of(c)));
        return found;
    }

    private static CharacterClass of(int c) {
        if (c >= 'A' && c <= 'Z') {
            return UPPER;
        }
        if (c >= 'a' && c <= 'z') {
            return LOWER;
        }
        return c >= '0' && c <= '9' ? DIGIT : OTHER;
    }
}
