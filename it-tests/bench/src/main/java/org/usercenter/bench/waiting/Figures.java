package org.usercenter.bench.waiting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a load. */
final class Figures {
    private static final double MICROS = 1000;

    private final long[] sorted;
    private final int late;
    private final Map<String, Integer> failures;
    private final double seconds;

    /**
     * Takes copies.
     *
     * @param times of the answered questions, each from the moment at which it was due, in microseconds
     * @param late questions whose page was still waiting for the answer before
     * @param failures by what was wrong
     */
    Figures(long[] times, int late, Map<String, Integer> failures, double seconds) {
        this.sorted = times.clone();
        Arrays.sort(sorted);
        this.late = late;
        this.failures = Map.copyOf(failures);
        this.seconds = seconds;
    }

    int answered() {
        return sorted.length;
    }

    private double millis(double quantile) {
        int place = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, place)] / MICROS;
    }

    /** For people to read. */
    List<String> lines() {
        int failed = failures.values().stream().mapToInt(Integer::intValue).sum();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "answers: %d, %.0f a second; errors: %d %s; late: %d",
                        sorted.length,
                        sorted.length / seconds,
                        failed,
                        failures,
                        late),
                String.format(
                        Locale.ROOT,
                        "ms: p50 %.2f  p95 %.2f  p99 %.2f  longest %.2f",
                        millis(0.5),
                        millis(0.95),
                        millis(0.99),
                        millis(1)));
    }
}
