package org.usercenter.account.operator;

import org.jspecify.annotations.Nullable;

/**
 * Why an operator does something.
 *
 * @param reason for operators, journaled in clear: names no human; 1 to 200 characters
 */
public record ReasonBody(@Nullable String reason) {

    private static final RequiredText REASON = new RequiredText("reason", 200);

    /**
     * What was typed.
     *
     * @throws org.usercenter.account.problem.Refusal when it is missing or too long
     */
    public String given() {
        return given(reason);
    }

    /** The same of another body's reason. */
    public static String given(@Nullable String reason) {
        return REASON.of(reason);
    }
}
