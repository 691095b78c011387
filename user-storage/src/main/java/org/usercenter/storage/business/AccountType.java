package org.usercenter.storage.business;

import java.util.Arrays;
import java.util.Optional;

/** As what somebody enters a business system. */
public enum AccountType {
    /** The enterprise itself, by its main account (企业主账户). */
    ENTERPRISE("enterprise"),
    /** A member of an enterprise: an internal account, or a person who acts for it. */
    MEMBER("member"),
    /** A natural person for himself (自然人). */
    PERSON("person");

    private final String code;

    AccountType(String code) {
        this.code = code;
    }

    /** Name in attributes, claims and on pages; never changes. */
    public String code() {
        return code;
    }

    /** Empty when there is none. */
    public static Optional<AccountType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
