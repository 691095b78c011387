package org.usercenter.account.invitation;

import org.jspecify.annotations.Nullable;

/**
 * What a search has found.
 *
 * @param candidate null: nobody has that name and that identifier
 */
public record CandidateView(@Nullable Candidate candidate) {

    /**
     * A person who can be invited.
     *
     * @param token good once, for ten minutes, for whoever searched
     */
    public record Candidate(String token, String nameMasked, String loginNameMasked) {}
}
