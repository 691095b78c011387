package org.usercenter.sandbox.guangdong;

import java.util.Locale;

/**
 * A made-up account of the platform.
 *
 * @param uid the stable key
 * @param number resident ID number, of a corporate account the unified social credit code
 * @param level {@code L0} to {@code L3}
 * @param parent uid of the corporate account of a sub-account; otherwise empty
 */
record GuangdongAccount(
        String uid,
        Kind kind,
        String name,
        String number,
        String level,
        String mobile,
        String loginName,
        String parent) {

    /** The kinds of account. */
    enum Kind {
        PERSON,
        CORP,
        /** An operator under a corporate account. */
        SUB;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String id) {
            for (Kind kind : values()) {
                if (kind.id().equals(id)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("kind: person, corp or sub");
        }
    }

    GuangdongAccount {
        if (uid.isBlank() || uid.length() > 64) {
            throw new IllegalArgumentException("uid: 1 to 64 characters");
        }
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("name: 1 to 100 characters");
        }
        if (number.isBlank() || number.length() > 64) {
            throw new IllegalArgumentException("idNumber or uscc: 1 to 64 characters");
        }
        if (!level.matches("L[0-3]")) {
            throw new IllegalArgumentException("level: L0 to L3");
        }
        if ((kind == Kind.SUB) == parent.isEmpty()) {
            throw new IllegalArgumentException("parent: of sub-accounts only");
        }
    }

    boolean isCorp() {
        return kind == Kind.CORP;
    }

    GuangdongAccount at(String newLevel) {
        return new GuangdongAccount(uid, kind, name, number, newLevel, mobile, loginName, parent);
    }
}
