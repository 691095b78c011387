package org.usercenter.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the measuring threads for each operation, in µs, in the quietest iteration: other programs on the
 * machine take turns, which does not count, and warm caches, which they cannot take from every iteration.
 */
public final class WorkerTime implements InternalProfiler {

    static final String RESULT = "worker.time";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "Processor time of the measuring threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = nanoseconds();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double each = (nanoseconds() - before) / 1000.0 / (result.getMetadata().getAllOps() * iteration.getBatchSize());
        return List.of(new ScalarResult(RESULT, each, "us/op", AggregationPolicy.MIN));
    }

    private long nanoseconds() {
        long sum = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().contains("-jmh-worker-")) {
                sum += threads.getThreadCpuTime(thread.getId());
            }
        }
        return sum;
    }
}
