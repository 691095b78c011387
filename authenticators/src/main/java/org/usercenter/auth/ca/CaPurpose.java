package org.usercenter.auth.ca;

import java.util.Locale;

/** What a certificate's signature is asked for; certificates.md 9.2. A proof for one purpose is none for another. */
public enum CaPurpose {
    LOGIN,
    BIND;

    /** As it stands in tickets and in the signed text. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
