package org.usercenter.storage.member;

/** What a list of members can be ordered by; each has an index. */
public enum MemberSort {
    /** A sub-account stands where its login name would: its name is encrypted. */
    NAME("name"),
    LOGIN_NAME("loginName"),
    JOINED_AT("joinedAt");

    private final String code;

    MemberSort(String code) {
        this.code = code;
    }

    /** As interfaces name it; never changes. */
    public String code() {
        return code;
    }
}
