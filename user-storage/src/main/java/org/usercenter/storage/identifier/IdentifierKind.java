package org.usercenter.storage.identifier;

import java.util.Arrays;

/**
 * What an account can be found by, and among whom a value of that kind is unique. Values are stored in the form that
 * the value types of {@code org.usercenter.storage.identity} give, never as typed.
 */
public enum IdentifierKind {
    /** Bound mobile for logging in, E.164. */
    MOBILE("mobile", Uniqueness.REALM),
    /** Number of a natural person's identity document ({@code IdentityDocument.indexValue()}). */
    ID_NUMBER("id-number", Uniqueness.REALM),
    /** Unified social credit code of a main account. */
    USCC("uscc", Uniqueness.REALM),
    /** Mobile where an account wants to be called; may be shared. */
    CONTACT_MOBILE("contact-mobile", Uniqueness.ACCOUNT),
    /** Email address for messages, lower case; may be shared. */
    CONTACT_EMAIL("contact-email", Uniqueness.ACCOUNT),
    /** Document number of an internal account, unique within its enterprise only. */
    MEMBER_ID_NUMBER("member-id-number", Uniqueness.ENTERPRISE),
    /** WeChat union id. */
    WECHAT("wechat", Uniqueness.REALM),
    /** Uid of the Guangdong unified identity platform. */
    GUANGDONG("guangdong", Uniqueness.REALM),
    /** Certificate: issuer, serial and key. */
    CERTIFICATE("certificate", Uniqueness.REALM),
    /** Login name in the system that this product replaces. */
    LEGACY_LOGIN("legacy-login", Uniqueness.REALM);

    /** Among whom a value belongs to one account only. */
    public enum Uniqueness {
        /** One account in the realm. */
        REALM,
        /** One account in an enterprise. */
        ENTERPRISE,
        /** Not unique: any number of accounts, each at most once. */
        ACCOUNT
    }

    private final String code;
    private final Uniqueness uniqueness;

    IdentifierKind(String code, Uniqueness uniqueness) {
        this.code = code;
        this.uniqueness = uniqueness;
    }

    /** Name in the database; never changes. At most 32 characters. */
    public String code() {
        return code;
    }

    /** Among whom a value of this kind is unique. */
    public Uniqueness uniqueness() {
        return uniqueness;
    }

    /** Whether a value of this kind belongs to at most one account of the realm. */
    public boolean uniqueInRealm() {
        return uniqueness == Uniqueness.REALM;
    }

    /**
     * The kind with that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static IdentifierKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No identifier kind " + code));
    }
}
