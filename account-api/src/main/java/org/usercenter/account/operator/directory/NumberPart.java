package org.usercenter.account.operator.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose number of an enterprise's. */
enum NumberPart {
    REPRESENTATIVE,
    HANDLER;

    /** Name in requests and in the journal; never changes. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NumberPart> of(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
