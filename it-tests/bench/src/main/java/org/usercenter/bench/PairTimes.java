package org.usercenter.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Processor time of this thread for two things done in turns, in nanoseconds. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class PairTimes {

    /** Few enough that both sides see the same machine, enough that reading the clock does not count. */
    private static final int EACH = 8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public long check;
    public long signatures;

    void take(Work whole, Work raw) throws GeneralSecurityException {
        check += time(whole);
        signatures += time(raw);
    }

    private static long time(Work work) throws GeneralSecurityException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < EACH; i++) {
            if (Boolean.FALSE.equals(work.run())) {
                throw new IllegalStateException("A good signature is refused: nothing to measure");
            }
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** What is timed; its result keeps it from being optimised away. */
    @FunctionalInterface
    interface Work {
        Object run() throws GeneralSecurityException;
    }
}
