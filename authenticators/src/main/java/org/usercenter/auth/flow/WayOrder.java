package org.usercenter.auth.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** One order for tabs of both kinds. Ways that it does not name come last, in the order in which they were found. */
record WayOrder(List<String> ids) {
    private static final Pattern SEPARATOR = Pattern.compile("##|,");

    /** The order of the user manual. */
    static final WayOrder DEFAULT = new WayOrder(
            List.of("uc-password", "uc-ca", "uc-elicence", "guangdong", "uc-sms", "uc-wechat", "uc-sharedca"));

    WayOrder {
        ids = List.copyOf(ids);
    }

    /**
     * Reads a setting.
     *
     * @param text ids separated by commas, or by {@code ##} as the admin console stores lists; nothing gives the default
     */
    static WayOrder parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT;
        }
        List<String> ids = Arrays.stream(SEPARATOR.split(text, -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return ids.isEmpty() ? DEFAULT : new WayOrder(ids);
    }

    List<Way> sorted(List<Way> ways) {
        return ways.stream()
                .sorted(Comparator.comparingInt((Way way) -> rank(way.getId())))
                .toList();
    }

    private int rank(String id) {
        int position = ids.indexOf(id);
        return position < 0 ? ids.size() : position;
    }

    @Override
    public String toString() {
        return String.join(",", ids);
    }
}
