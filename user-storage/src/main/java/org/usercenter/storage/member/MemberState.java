package org.usercenter.storage.member;

/** Whether a member can act for the enterprise. */
public enum MemberState {
    ACTIVE("active"),
    /** The account is disabled (停用). */
    DISABLED("disabled"),
    /** The internal account is disabled and will be deleted (待注销). */
    LEAVING("leaving");

    private final String code;

    MemberState(String code) {
        this.code = code;
    }

    /** As pages and interfaces name it; never changes. */
    public String code() {
        return code;
    }
}
