package org.usercenter.account.operator.directory;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.member.MemberName;

/**
 * A natural person or an internal account in a list of operators.
 *
 * @param kind {@code person} or {@code member}
 * @param name masked; null: not known
 * @param level real-name level, 1 to 3
 */
public record FoundPerson(String id, String kind, String loginName, @Nullable String name, int level, boolean enabled) {

    static FoundPerson of(AccountEntry entry) {
        return new FoundPerson(
                entry.userId(),
                entry.person() ? "person" : "member",
                entry.loginName(),
                masked(entry.name()),
                entry.level().value(),
                entry.enabled());
    }

    static @Nullable String masked(@Nullable String name) {
        return name == null || name.isBlank() ? null : MemberName.masked(name);
    }
}
