package org.usercenter.storage.business;

import org.jspecify.annotations.Nullable;

/**
 * By whom something is done, for the journal.
 *
 * @param actorId user id; null: nobody is known
 * @param way way of that user's login; null: not known
 * @param ip remote address; null: not known
 */
public record Deed(@Nullable String actorId, @Nullable String way, @Nullable String ip) {}
