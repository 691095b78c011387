package org.usercenter.account.invitation;

import org.jspecify.annotations.Nullable;

/**
 * Whom an enterprise looks for.
 *
 * @param name the whole name
 * @param identifier login name, or number of the identity document
 */
public record CandidateSearch(@Nullable String name, @Nullable String identifier) {

    /** Without anything personal. */
    @Override
    public String toString() {
        return "CandidateSearch";
    }
}
