package org.usercenter.bench.gate;

import java.util.Arrays;
import java.util.Locale;

/** Times of the same request to two clients, measured one right after the other. */
final class PairedTimes {
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final long[] plain;
    private final long[] gated;

    PairedTimes(int pairs) {
        plain = new long[pairs];
        gated = new long[pairs];
    }

    void put(int pair, long plainNanos, long gatedNanos) {
        plain[pair] = plainNanos;
        gated[pair] = gatedNanos;
    }

    /** Medians in milliseconds: of each client, and of the differences within the pairs. */
    String line(String what) {
        long[] differences = new long[plain.length];
        Arrays.setAll(differences, pair -> gated[pair] - plain[pair]);
        return String.format(
                Locale.ROOT, "%-16s %8.3f %8.3f %12.3f", what, median(plain), median(gated), median(differences));
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
        return median / NANOS_PER_MILLI;
    }
}
