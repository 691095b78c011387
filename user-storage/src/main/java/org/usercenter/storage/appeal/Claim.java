package org.usercenter.storage.appeal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody appeals for.
 *
 * @param loginName the account's, as it was typed; null: not named
 * @param name of the enterprise or person, as it was typed; null: not named, the login name is
 * @param number USCC, or number of the person's document; null alike
 * @param words what was written: first the reason, then what was added each time more was asked for; each at most 500
 *     characters
 */
public record Claim(
        ClaimantKind kind,
        @Nullable String loginName,
        @Nullable String name,
        @Nullable String number,
        AppealReason reason,
        List<String> words) {

    /** Characters of what is written at a time. */
    public static final int MAX_WORDS = 500;

    /**
     * Checks that an account is named.
     *
     * @throws IllegalArgumentException when none is, or something is too long
     */
    public Claim {
        words = List.copyOf(words);
        if (loginName == null && (name == null || number == null)) {
            throw new IllegalArgumentException("An appeal names an account");
        }
        if (words.stream().anyMatch(each -> each.length() > MAX_WORDS)) {
            throw new IllegalArgumentException("At most " + MAX_WORDS + " characters are written at a time");
        }
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Claim[" + kind + ", " + reason + "]";
    }
}
