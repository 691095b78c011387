package org.usercenter.storage.enterprise;

/** What somebody is in an enterprise. Each is a group under {@code members} that carries a realm role. */
public enum MemberRole {
    /** The main account (企业主账户). */
    OWNER("owner", "uc-owner"),
    /** An internal account (内部账户). */
    INTERNAL("internal", "uc-internal"),
    /** A sub-account (子账户): a natural person who was invited. */
    INVITED("invited", "uc-invited");

    private final String groupName;
    private final String roleName;

    MemberRole(String groupName, String roleName) {
        this.groupName = groupName;
        this.roleName = roleName;
    }

    /** Name of the group under {@code members}; never changes. */
    public String groupName() {
        return groupName;
    }

    /** Realm role that the group carries; never changes. */
    public String roleName() {
        return roleName;
    }
}
