package org.usercenter.auth.ca;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a certificate's signature is asked for; certificates.md 9.2. A proof for one purpose is none for another. */
public enum CaPurpose {
    LOGIN(null),
    BIND(BindCertificate.ID),
    /** Raises the real-name level (实名升级). */
    UPGRADE("uc-real-name-upgrade");

    private final @Nullable String action;

    CaPurpose(@Nullable String action) {
        this.action = action;
    }

    /** As it stands in tickets and in the signed text. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Id of the required action on whose page it is asked for; empty: on the login page. */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** The one that a page asks for; a login when it says none. */
    static CaPurpose of(@Nullable String id) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.id().equals(id))
                .findFirst()
                .orElse(LOGIN);
    }
}
