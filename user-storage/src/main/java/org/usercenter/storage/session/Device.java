package org.usercenter.storage.session;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * On what somebody logged in (登录设备), as Keycloak recognised it, without the words that it has for what it did not.
 *
 * @param browser with its version, e.g. {@code Chrome 131.0}; null: not known
 * @param system with its version where that is known; null: not known
 */
public record Device(@Nullable String browser, @Nullable String system) {
    /** How Keycloak names what it does not recognise. */
    private static final String OTHER = "Other";

    /** Of what Keycloak recognised; null: nothing. */
    public static Device of(@Nullable DeviceRepresentation seen) {
        return seen == null
                ? new Device(null, null)
                : new Device(known(seen.getBrowser()), joined(" ", known(seen.getOs()), known(seen.getOsVersion())));
    }

    /** Both in one line; null: neither is known. */
    public @Nullable String text() {
        return joined(" · ", browser, system);
    }

    private static @Nullable String joined(String between, @Nullable String... parts) {
        String text = Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(between));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String known(@Nullable String part) {
        if (part == null) {
            return null;
        }
        String name = part.replace("/" + DeviceRepresentation.UNKNOWN, "")
                .replace('/', ' ')
                .strip();
        return name.isEmpty() || name.equals(OTHER) || name.equals(DeviceRepresentation.UNKNOWN) ? null : name;
    }
}
