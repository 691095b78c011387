package org.usercenter.account.call;

import java.util.Locale;

/** What a caller needs for an operation (权限). */
public enum Right {
    /** Nothing, not even a login. */
    PUBLIC,
    /** A login; it is about the caller himself. */
    SELF,
    /** To belong to the enterprise: its name, its departments, one's own entry. */
    READ,
    /** To manage members: main account and member administrators. */
    MEMBERS,
    /** To manage departments: main account and member administrators. */
    DEPARTMENTS,
    /** To give business roles to members: main account. */
    GRANTS,
    /** To change the enterprise itself: main account. */
    ENTERPRISE,
    /** To be an operator. */
    OPERATOR;

    /** Name in answers and in the description; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
