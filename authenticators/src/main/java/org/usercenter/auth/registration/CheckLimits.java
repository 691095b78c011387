package org.usercenter.auth.registration;

/** How often particulars may be checked at the authority: each check is billed, and tells something about a person. */
interface CheckLimits {

    /** Counts a check of that document number; false: the limit is reached. */
    boolean acquire(String documentNumber);

    /** Whether that source may try; counts nothing, so that people behind one address do not block each other. */
    boolean sourceFree(String source);

    /** Counts a failed check of that source. */
    void sourceFailed(String source);
}
