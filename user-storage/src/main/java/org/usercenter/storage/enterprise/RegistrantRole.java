package org.usercenter.storage.enterprise;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What somebody who registers an enterprise is to it. */
public enum RegistrantRole {
    /** 经办人, by letter of authority. */
    HANDLER("handler"),
    /** 法定代表人. */
    REPRESENTATIVE("representative");

    private final String code;

    RegistrantRole(String code) {
        this.code = code;
    }

    /** Name in the database and on pages; never changes. */
    public String code() {
        return code;
    }

    /** Empty when there is none. */
    public static Optional<RegistrantRole> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
