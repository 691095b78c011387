package org.usercenter.sandbox.elicence;

/** How far an agent's or manager's authorisation reaches: for all business (全业务授权), some or none. */
public enum LicenceAuthorisation {
    FULL,
    PARTIAL,
    NONE
}
