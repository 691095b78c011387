package org.usercenter.sandbox.elicence;

/**
 * As whom a person holds a licence: legal representative (法定代表人), licence manager (证照管理员), agent (办事人), or one of the
 * staff (其他人员) who may look at it only; that the platform names such people is assumed.
 */
public enum LicenceRole {
    LEGAL_REP,
    LIC_MANAGER,
    AGENT,
    STAFF
}
