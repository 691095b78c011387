package org.usercenter.account.operator;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;

/**
 * A field of a body that has to be filled.
 *
 * @param field its name
 * @param max characters at the most, without blanks around
 */
public record RequiredText(String field, int max) {

    /**
     * What was typed, without blanks around.
     *
     * @throws Refusal when there is nothing, or too much
     */
    public String of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.of(ProblemCode.INVALID, field, FieldCode.MISSING);
        }
        String text = typed.strip();
        if (text.length() > max) {
            throw Refusal.of(ProblemCode.INVALID, field, FieldCode.TOO_LONG);
        }
        return text;
    }
}
