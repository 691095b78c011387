package org.usercenter.bench.paired;

import java.util.Arrays;
import java.util.Locale;

/** Times of two requests, measured one right after the other. */
public final class PairedTimes {
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final long[] plain;
    private final long[] other;

    /** @param pairs positive */
    public PairedTimes(int pairs) {
        plain = new long[pairs];
        other = new long[pairs];
    }

    /**
     * Keeps a pair.
     *
     * @param plainNanos of what the other is compared with
     */
    public void put(int pair, long plainNanos, long otherNanos) {
        plain[pair] = plainNanos;
        other[pair] = otherNanos;
    }

    /** Medians in milliseconds: of each, and of the differences within the pairs. */
    public String differences(String what) {
        double[] differences = new double[plain.length];
        Arrays.setAll(differences, pair -> (other[pair] - plain[pair]) / NANOS_PER_MILLI);
        return String.format(Locale.ROOT, "%s %12.3f", medians(what), median(differences));
    }

    /** Medians of each in milliseconds, and of the ratios within the pairs. */
    public String ratios(String what) {
        double[] ratios = new double[plain.length];
        Arrays.setAll(ratios, pair -> (double) other[pair] / plain[pair]);
        return String.format(Locale.ROOT, "%s %12.3f", medians(what), median(ratios));
    }

    private String medians(String what) {
        return String.format(Locale.ROOT, "%-40s %8.3f %8.3f", what, median(millis(plain)), median(millis(other)));
    }

    private static double[] millis(long[] nanos) {
        return Arrays.stream(nanos).mapToDouble(each -> each / NANOS_PER_MILLI).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
