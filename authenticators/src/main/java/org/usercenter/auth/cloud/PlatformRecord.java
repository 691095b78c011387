package org.usercenter.auth.cloud;

import java.time.Duration;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/** What is kept of a call to an outside platform: its figures, a span, and a line in the log at level debug. */
record PlatformRecord(String platform, PlatformMeters meters, PlatformSpans spans) {

    private static final Logger LOG = Logger.getLogger(PlatformRecord.class);

    /** Makes the call. */
    CloudResult of(Supplier<CloudResult> call) {
        return spans.around(() -> {
            long start = System.nanoTime();
            CloudResult result = call.get();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            meters.called(result, time);
            LOG.debugf("%s: %s after %d ms", platform, PlatformMeters.code(result), time.toMillis());
            return result;
        });
    }

    /** It was not made. */
    CloudResult refused(CloudResult result) {
        return spans.around(() -> {
            meters.called(result, Duration.ZERO);
            return result;
        });
    }
}
