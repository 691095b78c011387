package org.usercenter.sandbox.elicence;

/** As whom a person holds a licence: legal representative (法定代表人), licence manager (证照管理员), agent (办事人). */
public enum LicenceRole {
    LEGAL_REP,
    LIC_MANAGER,
    AGENT
}
