package org.usercenter.bench.waiting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a load. */
final class Figures {
    private static final double MICROS = 1000;

    private final long[] sorted;
    private final Map<String, Integer> failures;
    private final double seconds;
    private final int pace;

    /**
     * Takes copies.
     *
     * @param times of the answered questions, each from the moment at which it was due, in microseconds
     * @param failures by what was wrong
     * @param pace that pages were told last, in milliseconds
     */
    Figures(long[] times, Map<String, Integer> failures, double seconds, int pace) {
        this.sorted = times.clone();
        Arrays.sort(sorted);
        this.failures = Map.copyOf(failures);
        this.seconds = seconds;
        this.pace = pace;
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
                        "answers: %d, %.0f a second; errors: %d %s; pages ask again after %d ms",
                        sorted.length,
                        sorted.length / seconds,
                        failed,
                        failures,
                        pace),
                String.format(
                        Locale.ROOT,
                        "ms: p50 %.2f  p95 %.2f  p99 %.2f  longest %.2f",
                        millis(0.5),
                        millis(0.95),
                        millis(0.99),
                        millis(1)));
    }
}
