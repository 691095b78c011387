package org.usercenter.storage.journal;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.log.LogRange;

/**
 * Which lines of the business log are asked for. What is null narrows nothing.
 *
 * @param range an account's lines are those of what it did, and of what was done to it
 * @param action exactly
 * @param loginName exactly, of who did it or to whom it was done; only of an enterprise
 */
public record JournalQuery(LogRange range, @Nullable String action, @Nullable String loginName) {}
