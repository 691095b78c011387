package org.usercenter.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints what README.md shows. In each round every benchmark has one short fork, so that a
 * change in the load of the machine falls on both sides of a ratio; medians of the rounds are shown.
 */
public final class Measure {

    private static final int ROUNDS = Integer.getInteger("uc.bench.rounds", 3);
    /** A number and not a time: on a machine that is shared, a second is not the same work twice. */
    private static final int OPERATIONS = 300;

    private static final List<String> MEASURED =
            List.of("cold", "rawCold", "remembered", "rawRemembered", "holderKey", "rawSignature");
    private static final String[] VENDORS = {"1", "10", "200", "1000"};

    private final PrintStream out;

    private Measure(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws RunnerException {
        Measure measure = new Measure(System.out);
        measure.ratios();
        measure.times();
        measure.allocation();
    }

    private void times() throws RunnerException {
        Map<Pki.Kind, List<Map<String, Double>>> rounds = new EnumMap<>(Pki.Kind.class);
        for (int round = 1; round <= ROUNDS; round++) {
            for (Pki.Kind kind : Pki.Kind.values()) {
                Map<String, Double> times = new HashMap<>();
                for (RunResult each : run(options("LoginBenchmark.(" + String.join("|", MEASURED) + ")$")
                        .param("kind", kind.name()))) {
                    times.put(each.getPrimaryResult().getLabel(), secondary(each, WorkerTime.RESULT));
                }
                rounds.computeIfAbsent(kind, key -> new ArrayList<>()).add(times);
            }
            out.printf("Round %d of %d: %s%n", round, ROUNDS, rounds);
        }
        rounds.forEach((kind, times) -> {
            out.printf("%n%s, microseconds%n", kind);
            MEASURED.forEach(name -> line(name, median(times, name)));
        });
    }

    private void ratios() throws RunnerException {
        for (Pki.Kind kind : Pki.Kind.values()) {
            out.printf("%n%s, check / signatures, fork by fork%n", kind);
            for (String pair : List.of("coldPair", "rememberedPair", "forgetfulPair")) {
                List<Double> ratios = new ArrayList<>();
                for (int round = 1; round <= ROUNDS; round++) {
                    for (RunResult each : run(pairs(pair).param("kind", kind.name()))) {
                        ratios.add(secondary(each, "check") / secondary(each, "signatures"));
                    }
                }
                out.printf(Locale.ROOT, "%-20s %s%n", pair, ratios);
            }
        }
    }

    private void allocation() throws RunnerException {
        out.printf("%nVendors, bytes allocated by each check%n");
        List<RunResult> results = new ArrayList<>(run(options("LoginBenchmark.remembered$")
                .param("kind", "SM2")
                .param("vendors", VENDORS)
                .warmupIterations(2)
                .measurementIterations(2)
                .addProfiler(GCProfiler.class)));
        results.sort(Comparator.comparingInt(Measure::vendors));
        results.forEach(
                each -> line(Integer.toString(vendors(each)), secondary(each, "gc.alloc.rate.norm") / OPERATIONS));
    }

    private static double secondary(RunResult result, String name) {
        Result<?> found = result.getSecondaryResults().get(name);
        if (found == null) {
            throw new IllegalStateException("Not measured: " + name);
        }
        return found.getScore();
    }

    private static int vendors(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("vendors"));
    }

    private static ChainedOptionsBuilder options(String include) {
        return new OptionsBuilder()
                .include(include)
                .forks(1)
                .mode(Mode.SingleShotTime)
                .warmupIterations(6)
                .warmupBatchSize(OPERATIONS)
                .measurementIterations(7)
                .measurementBatchSize(OPERATIONS)
                .addProfiler(WorkerTime.class)
                .verbosity(VerboseMode.SILENT);
    }

    private static ChainedOptionsBuilder pairs(String include) {
        return new OptionsBuilder()
                .include("LoginBenchmark." + include + "$")
                .forks(1)
                .mode(Mode.AverageTime)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private void line(String name, double value) {
        out.printf(Locale.ROOT, "%-20s %10.2f%n", name, value);
    }

    private static double median(List<Map<String, Double>> rounds, String name) {
        List<Double> sorted = rounds.stream()
                .map(times -> times.getOrDefault(name, Double.NaN))
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
