package org.usercenter.ca.verifier.identity;

import org.jspecify.annotations.Nullable;

/** What the rules of a vendor make of a certificate. */
public sealed interface IdentityOutcome {

    /**
     * At least one of code and document is there; both in a certificate of an enterprise's member of staff.
     *
     * @param uscc 18 characters
     * @param name of the holder for people to read, as the first rule that applied says; may be anybody's
     * @param enterpriseName of whom the code identifies; {@code null}: not known
     * @param personName of whom the document identifies; {@code null}: the certificate tells no name that is surely the
     *     person's
     */
    record Found(
            @Nullable String uscc,
            @Nullable PersonDocument person,
            @Nullable String name,
            @Nullable String enterpriseName,
            @Nullable String personName)
            implements IdentityOutcome {

        /** Without the numbers. */
        @Override
        public String toString() {
            return "Found";
        }
    }

    /** No rule applies. */
    record Missing() implements IdentityOutcome {}

    /**
     * Nothing but an organisation code, from before 2015.
     *
     * @param organisationCode a hint for operators: the 9th to 17th character of the unified code
     */
    record OrganisationCodeOnly(String organisationCode) implements IdentityOutcome {}

    /** Two places give two valid values of one kind that differ, or the holder has two names. */
    record Ambiguous(IdentityKind kind) implements IdentityOutcome {}
}
