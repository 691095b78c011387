package org.usercenter.storage.identity;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** Takes back what input methods and copying add to what people mean. */
final class Typed {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_TO_ASCII = FULL_WIDTH_FIRST - '!';

    private Typed() {}

    /** Without spaces and hyphens, full-width made half-width, a–z in upper case. */
    static String number(@Nullable String raw) {
        StringBuilder number = new StringBuilder();
        halfWidth(raw).codePoints().filter(c -> !isSpace(c) && !isHyphen(c)).forEach(number::appendCodePoint);
        return upperCase(number.toString());
    }

    /** In Unicode's composed form, full-width made half-width, without spaces at the ends, one space inside. */
    static String text(@Nullable String raw) {
        StringBuilder text = new StringBuilder();
        boolean space = false;
        for (int c : halfWidth(raw).codePoints().toArray()) {
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (space && text.length() > 0) {
                text.append(' ');
            }
            space = false;
            text.appendCodePoint(c);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Only a–z: the general rule would turn foreign letters into ASCII ones (ſ into S) and lengthen others. */
    static String upperCase(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    /** Only A–Z, for the same reason. */
    static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return lower.toString();
    }

    /** {@code text} with all but its first and last characters starred; the length stays. */
    static String masked(String text, int first, int last) {
        int[] characters = text.codePoints().toArray();
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            masked.appendCodePoint(i < first || i >= characters.length - last ? characters[i] : '*');
        }
        return masked.toString();
    }

    static boolean containsOnly(String text, String alphabet) {
        return text.chars().allMatch(c -> alphabet.indexOf(c) >= 0);
    }

    private static String halfWidth(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder half = new StringBuilder(raw.length());
        raw.codePoints()
                .map(c -> c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_TO_ASCII : c)
                .forEach(half::appendCodePoint);
        return half.toString();
    }

    private static boolean isSpace(int c) {
        return switch (c) {
            // Invisible: zero-width space, non-joiner and joiner, word joiner, byte order mark.
            case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> true;
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
        };
    }

    private static boolean isHyphen(int c) {
        // Besides the dashes: the minus sign, which input methods offer too.
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212 || c == 0x00AD;
    }
}
