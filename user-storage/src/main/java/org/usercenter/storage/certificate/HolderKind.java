package org.usercenter.storage.certificate;

import java.util.Locale;

/** Whom a number in a certificate's subject names. */
public enum HolderKind {
    /** An enterprise, by its unified social credit code. */
    ENTERPRISE,
    /** A human, by the number of an identity document. */
    PERSON;

    /** For message keys and as part of what is hashed; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
