package org.usercenter.storage.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * An enterprise in a list of operators.
 *
 * @param mainAccountId user id of its main account
 * @param loginName of the main account
 * @param level the level that counts now
 * @param suspendedAt null: it is not suspended
 * @param position where it stands in the order of the list
 */
public record EnterpriseEntry(
        Uscc uscc,
        EnterpriseName name,
        String mainAccountId,
        String loginName,
        RealNameLevel level,
        @Nullable Instant suspendedAt,
        Position position) {

    /** Id of its group. */
    public String groupId() {
        return position.groupId();
    }

    /**
     * A place in the order of a list.
     *
     * @param key of the name, whatever that is
     */
    public record Position(String key, String groupId) {}
}
