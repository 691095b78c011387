package org.usercenter.account.operator;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;

/**
 * Why an operator does something.
 *
 * @param reason for operators, journaled in clear: names no human; 1 to 200 characters
 */
public record ReasonBody(@Nullable String reason) {

    private static final int MAX = 200;

    /**
     * What was typed.
     *
     * @throws Refusal when it is missing or too long
     */
    public String given() {
        return given(reason);
    }

    /** The same of another body's reason. */
    public static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of(ProblemCode.INVALID, "reason", FieldCode.MISSING);
        }
        if (reason.strip().length() > MAX) {
            throw Refusal.of(ProblemCode.INVALID, "reason", FieldCode.TOO_LONG);
        }
        return reason.strip();
    }
}
