package org.usercenter.storage.removal;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What somebody logs in with and can lose. */
public enum KeyKind {
    /** A certificate on a USB key. */
    CERTIFICATE("certificate"),
    /** The login mobile. */
    MOBILE("mobile"),
    /** The identity of a platform, such as WeChat. */
    LINK("link");

    private final String code;

    KeyKind(String code) {
        this.code = code;
    }

    /** Name in the database and on pages; never changes. At most 16 characters. */
    public String code() {
        return code;
    }

    /** Empty when there is none. */
    public static Optional<KeyKind> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
