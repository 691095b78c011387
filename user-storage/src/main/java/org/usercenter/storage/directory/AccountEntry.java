package org.usercenter.storage.directory;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * A person's or an internal account in a list of operators.
 *
 * @param person whether it is a natural person's
 * @param name as the account has it; null: none is known
 * @param level the level that counts now
 */
public record AccountEntry(
        String userId, String loginName, boolean enabled, boolean person, @Nullable String name, RealNameLevel level) {

    /** Without the name. */
    @Override
    public String toString() {
        return "AccountEntry[" + userId + "]";
    }
}
