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
    /** Is no certificate, or none that can be read. */
    NOT_PEM,
    /** None of the certificates is a root. */
    NO_ROOT,
    /** A root is not signed with its own key. */
    NOT_SELF_SIGNED,
    /** One of the certificates may not issue others. */
    NOT_A_CA,
    /** An intermediate leads to none of the roots. */
    NOT_CHAINED,
    /** A key or a signature is weak, or of a kind that is not chosen. */
    WEAK_KEY,
    /** Revocation is to be checked, but nobody can be asked. */
    NO_REVOCATION_SOURCE,
    /** Is an address inside the network, or one that is no name. */
    INTERNAL_ADDRESS,
    /** Operators do not change it so. */
    ADMINISTRATORS_ONLY,
    /** Is not what was declared. */
    DIFFERS,
    /** Changes only together with a proof. */
    NEEDS_PROOF;

    /** Name in answers and of the text; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
