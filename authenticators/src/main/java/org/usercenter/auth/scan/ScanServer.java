package org.usercenter.auth.scan;

import java.time.InstantSource;

import org.usercenter.auth.code.SourceThrottle;

/**
 * What one server has for all waiting pages.
 *
 * @param pace of the pages' questions
 * @param questions brake on questions about one code
 * @param misses brake on questions of one source about codes that are not its own
 * @param pushes brake on pushes of one source
 */
record ScanServer(
        ScanPulls pulls,
        ScanPace pace,
        SourceThrottle questions,
        SourceThrottle misses,
        SourceThrottle pushes,
        InstantSource clock)
        implements AutoCloseable {
    /** A page asks 33 times a minute. */
    private static final int QUESTIONS = 120;

    private static final int MAX_CODES = 100_000;
    private static final int MISSES = 120;

    /** A platform has one address for everybody's codes. */
    private static final int PUSHES = 6000;

    static ScanServer create(ScanResourceConfig config, InstantSource clock) {
        return new ScanServer(
                new ScanPulls(clock),
                new ScanPace(config.questionsPerSecond(), clock),
                new SourceThrottle(QUESTIONS, MAX_CODES, clock),
                new SourceThrottle(MISSES, clock),
                new SourceThrottle(PUSHES, clock),
                clock);
    }

    @Override
    public void close() {
        pulls.close();
    }
}
