package org.usercenter.storage.document.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A part of a content (RFC 9110, section 14).
 *
 * @param first from 0
 * @param last inclusive
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** What a header asks for. */
    sealed interface Wanted {
        /** All of it: no header, several parts, or another unit, which may be ignored. */
        record All() implements Wanted {}

        /** One part. */
        record Part(ByteRange range) implements Wanted {}

        /** A part that the content does not have. */
        record Nowhere() implements Wanted {}
    }

    /** @param length of the content, at least 1 */
    static Wanted parse(@Nullable String header, long length) {
        Matcher matcher = header == null ? null : ONE.matcher(header.replace(" ", ""));
        if (matcher == null || !matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
            return new Wanted.All();
        }
        return part(matcher.group(1), matcher.group(2), length)
                .<Wanted>map(Wanted.Part::new)
                .orElseGet(Wanted.Nowhere::new);
    }

    private static Optional<ByteRange> part(String from, String to, long length) {
        if (from.isEmpty()) {
            long suffix = Math.min(length, Long.parseLong(to));
            return suffix == 0 ? Optional.empty() : Optional.of(new ByteRange(length - suffix, length - 1));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(to));
        return first > last ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    long length() {
        return last - first + 1;
    }
}
