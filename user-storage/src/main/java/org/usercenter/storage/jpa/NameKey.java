package org.usercenter.storage.jpa;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The beginning of a name as letters and digits that every database, whatever its collation, has in the same order: names
 * that begin alike have keys that begin alike, and stand beside each other in an index.
 */
final class NameKey {

    /** Longer beginnings are not told apart. */
    private static final int CHARACTERS = 40;
    /** Greater than every digit of a key, and no such. */
    private static final String BEYOND = "g";

    private NameKey() {}

    /** At most 320 characters. */
    static String of(String name) {
        String beginning = name.codePoints()
                .limit(CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return HexFormat.of().formatHex(beginning.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** The keys of names that begin so are less than this one, and not less than {@link #of} of it. */
    static String end(String beginning) {
        return of(beginning) + BEYOND;
    }
}
