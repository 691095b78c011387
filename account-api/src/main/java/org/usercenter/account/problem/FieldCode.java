package org.usercenter.account.problem;

import java.util.Locale;

/** What is wrong with one field. Its text is {@code field.<code>} of the bundle {@code problems}. */
public enum FieldCode {
    /** Has to be there. */
    MISSING,
    /** Is not one that this request knows. */
    UNKNOWN,
    /** Has another form. */
    FORMAT,
    /** Is too long. */
    TOO_LONG,
    /** Is none of those to choose from. */
    NOT_OFFERED,
    /** Another has it. */
    TAKEN,
    /** The mobile is the login mobile of another account. */
    MOBILE_TAKEN,
    /** Stands in another row of the same list. */
    DUPLICATE,
    /** There is no such department. */
    NO_DEPARTMENT,
    /** Several departments have this name. */
    AMBIGUOUS,
    /** The list has no such column, but needs it. */
    COLUMN_MISSING,
    /** The list has a column that is not known, or has it twice. */
    NO_COLUMN,
    /** Changes only together with a proof. */
    NEEDS_PROOF;

    /** Name in answers and of the text; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
