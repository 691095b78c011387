package org.usercenter.account.servicedesk;

import org.jspecify.annotations.Nullable;

/**
 * Whom the service desk looks for.
 *
 * @param text login name, USCC, mobile or number of the identity document, exactly
 */
public record SearchBody(@Nullable String text) {

    /** Without anything personal. */
    @Override
    public String toString() {
        return "SearchBody";
    }
}
