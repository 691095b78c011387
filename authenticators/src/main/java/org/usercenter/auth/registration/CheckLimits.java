package org.usercenter.auth.registration;

/**
 * How often particulars may be checked at the authority: each check is billed, and tells something about a person.
 * Counted before the authority is asked, so that checks at the same moment cannot all pass.
 */
interface CheckLimits {

    /**
     * A check that is wanted.
     *
     * @param mobile proved mobile of the registrant, E.164
     * @param documentNumber value by which the document is found
     * @param source see {@link org.usercenter.auth.code.Source}
     */
    record Attempt(String mobile, String documentNumber, String source) {}

    /** Whether it may be made. */
    enum Verdict {
        /** It is counted and may be made. */
        FREE,
        /** Registrant, document or source has used up its share; nothing is counted. */
        REACHED,
        /** All checks of the realm for today are used up; nothing is counted. */
        BUDGET_SPENT
    }

    Verdict take(Attempt attempt);

    /** The authority gave no verdict: the check counts for nobody. */
    void giveBack(Attempt attempt);

    /** The check did not fail: it does not count for the source, so that people behind one address do not block it. */
    void notFailed(Attempt attempt);
}
