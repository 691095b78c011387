package org.usercenter.auth.ca.download;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a file of the agent runs on. */
public enum AgentPlatform {
    WINDOWS,
    MACOS,
    LINUX,
    /** Whatever has a Java of its own. */
    ANY;

    /** As it stands in manifests. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AgentPlatform of(String code) {
        return Arrays.stream(values())
                .filter(platform -> platform.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No platform " + code));
    }

    /** What a visitor sits at, by the browser's {@code User-Agent}; empty for a phone and whatever is not known. */
    static Optional<AgentPlatform> ofBrowser(@Nullable String userAgent) {
        String text = String.valueOf(userAgent);
        if (text.contains("Android") || text.contains("iPhone") || text.contains("iPad")) {
            return Optional.empty();
        }
        if (text.contains("Windows NT")) {
            return Optional.of(WINDOWS);
        }
        if (text.contains("Macintosh")) {
            return Optional.of(MACOS);
        }
        return text.contains("Linux") ? Optional.of(LINUX) : Optional.empty();
    }
}
