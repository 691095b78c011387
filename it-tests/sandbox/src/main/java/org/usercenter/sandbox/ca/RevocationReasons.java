package org.usercenter.sandbox.ca;

import java.util.Map;
import java.util.Objects;

/** Names of CRL reasons, RFC 5280 section 5.3.1. */
final class RevocationReasons {
    private static final Map<String, Integer> CODES = Map.of(
            "unspecified", 0,
            "keyCompromise", 1,
            "affiliationChanged", 3,
            "superseded", 4,
            "cessationOfOperation", 5,
            "certificateHold", 6);

    private RevocationReasons() {}

    /** @throws IllegalArgumentException when there is no such reason */
    static int code(String name) {
        Integer code = CODES.get(name);
        if (code == null) {
            throw new IllegalArgumentException("Unknown reason");
        }
        return Objects.requireNonNull(code);
    }
}
