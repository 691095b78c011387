package org.usercenter.storage.appeal;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Whose account an appeal is about. */
public enum ClaimantKind {
    /** The main account of an enterprise. */
    ENTERPRISE("enterprise"),
    /** The account of a natural person. */
    PERSON("person");

    private final String code;

    ClaimantKind(String code) {
        this.code = code;
    }

    /** Name in the database and on pages; never changes. At most 16 characters. */
    public String code() {
        return code;
    }

    /** Empty when there is none. */
    public static Optional<ClaimantKind> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
