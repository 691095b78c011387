package org.usercenter.ca.verifier.identity;

/** What a value in a certificate is. */
public enum IdentityKind {
    /** Unified social credit code (统一社会信用代码), GB 32100-2015. */
    USCC,
    /** Citizen identification number (公民身份号码), GB 11643-1999. */
    RESIDENT_ID,
    /** Number of another document of a person, such as a passport: 5 to 20 letters and digits. */
    OTHER_DOCUMENT,
    /** Organisation code (组织机构代码) of 9 characters, GB 11714; too little to identify with. */
    ORGANISATION_CODE
}
