package org.usercenter.account.operator.directory;

import org.jspecify.annotations.Nullable;

/**
 * Whose full number an operator wants to read, and why.
 *
 * @param of of an enterprise: {@code representative} or {@code handler}; of a person: absent
 * @param reason 1 to 200 characters
 */
public record NumberRequestBody(@Nullable String of, @Nullable String reason) {}
