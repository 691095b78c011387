package org.usercenter.storage.foureyes;

import org.jspecify.annotations.Nullable;

/**
 * What an operator proposes.
 *
 * @param kind what is to be done, kebab case; 1 to 32 characters
 * @param subjectId whom it is about: user id, or id of an enterprise's group
 * @param part which of the subject's things it is about: an id or a word, at most 300 characters; null: there is one only
 * @param reason for operators, stored in clear and journaled: names no human; 1 to {@link #MAX_REASON} characters
 */
public record NewProposal(String kind, String subjectId, @Nullable String part, String reason) {

    /** How long a reason can be, in characters. */
    public static final int MAX_REASON = 200;

    private static final int MAX_KIND = 32;
    private static final int MAX_PART = 300;

    /** @throws IllegalArgumentException when something is empty or too long */
    public NewProposal {
        reason = reason.strip();
        require(!reason.isEmpty() && reason.length() <= MAX_REASON, "A reason has 1 to " + MAX_REASON + " characters");
        require(!kind.isEmpty() && kind.length() <= MAX_KIND, "A kind has 1 to " + MAX_KIND + " characters");
        require(part == null || part.length() <= MAX_PART, "A part has at most " + MAX_PART + " characters");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
