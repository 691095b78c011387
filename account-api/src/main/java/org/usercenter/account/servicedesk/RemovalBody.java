package org.usercenter.account.servicedesk;

import org.jspecify.annotations.Nullable;

/**
 * A key that an operator proposes to take away.
 *
 * @param kind {@code certificate}, {@code mobile} or {@code link}
 * @param id as the account's story has it
 * @param reason for operators, journaled in clear: names no human; 1 to 200 characters
 * @param warning {@code last-way}: the operator knows that the account cannot be logged in to without it; null: knows nothing
 */
public record RemovalBody(
        @Nullable String kind, @Nullable String id, @Nullable String reason, @Nullable String warning) {}
