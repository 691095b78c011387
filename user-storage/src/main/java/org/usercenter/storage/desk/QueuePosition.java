package org.usercenter.storage.desk;

import java.time.Instant;

/**
 * A place in a queue of cases, oldest first.
 *
 * @param submittedAt to the millisecond
 */
public record QueuePosition(Instant submittedAt, String id) {}
