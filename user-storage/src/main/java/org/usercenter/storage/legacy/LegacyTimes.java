package org.usercenter.storage.legacy;

import java.time.Duration;

/**
 * How long an old database may take.
 *
 * @param connect to be connected to; 1 to 30 s
 * @param query to answer a query; 1 to 60 s
 */
record LegacyTimes(Duration connect, Duration query) {
    /** Until a connection that says nothing is given up; somewhat longer, so that the server can end the query first. */
    long socketSeconds() {
        return query.toSeconds() + 1;
    }
}
