package org.usercenter.auth.code;

/** What became of a typed code. */
public enum CheckResult {
    /** The code is right; it is used up now. */
    CORRECT,
    /** The code is wrong; it can be typed again. */
    WRONG,
    /** There is no such code: never asked for, too old, used, or tried too often. A new one must be asked for. */
    ENDED
}
