package org.usercenter.account.operator.directory;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.directory.EnterpriseEntry;

/**
 * An enterprise in a list of operators.
 *
 * @param id of its group
 * @param loginName of its main account
 * @param level real-name level, 1 to 3
 * @param suspendedAt ISO 8601; null: it is not suspended
 */
public record FoundEnterprise(
        String id, String uscc, String name, String loginName, int level, @Nullable String suspendedAt) {

    static FoundEnterprise of(EnterpriseEntry entry) {
        return new FoundEnterprise(
                entry.groupId(),
                entry.uscc().value(),
                entry.name().value(),
                entry.loginName(),
                entry.level().value(),
                entry.suspendedAt() == null ? null : entry.suspendedAt().toString());
    }
}
