package org.usercenter.storage.figure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Cases that somebody is still to do something about.
 *
 * @param oldest when the oldest was submitted; null: there are none
 */
public record Open(long count, @Nullable Instant oldest) {}
