package org.usercenter.account.operator.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;

/**
 * Days of which figures are asked for.
 *
 * @param from the first
 * @param to the last; at most {@link #MOST} days in all
 */
record Days(LocalDate from, LocalDate to) {

    /** A leap year's. */
    static final int MOST = 366;

    /** The last day and so many before it. */
    private static final int BEFORE = 29;

    private static final int ISO_LENGTH = 10;

    /**
     * As the address has it.
     *
     * @param from ISO 8601; null: so that there are 30 days
     * @param to ISO 8601; null: today
     * @throws Refusal when one is no day, or they are too many, or none
     */
    static Days of(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = to == null ? today : day(to);
        LocalDate first = from == null ? last.minusDays(BEFORE) : day(from);
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        return new Days(first, last);
    }

    private static LocalDate day(String text) {
        if (text.length() != ISO_LENGTH) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
    }
}
