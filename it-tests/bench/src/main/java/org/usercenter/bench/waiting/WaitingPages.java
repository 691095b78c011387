package org.usercenter.bench.waiting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.DoubleAccumulator;

import org.usercenter.bench.server.Servers;

/**
 * Opens so many login pages with a code of the licence platform on a server that has one core, lets each ask for its state
 * as often as the server says over a connection of its own, and says what that costs. Started by {@code -Pbench-waiting}.
 */
public final class WaitingPages {
    private static final int PAGES = 1000;
    private static final int SECONDS = 60;
    private static final int PULL_SECONDS = 3;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private WaitingPages() {}

    /** Settings are system properties {@code uc.bench.pages}, {@code uc.bench.seconds} and {@code uc.bench.pull-seconds}. */
    public static void main(String[] arguments) throws Exception {
        int pages = Integer.getInteger("uc.bench.pages", PAGES);
        Duration time = Duration.ofSeconds(Integer.getInteger("uc.bench.seconds", SECONDS));
        int pullSeconds = Integer.getInteger("uc.bench.pull-seconds", PULL_SECONDS);
        try (Servers servers = Servers.start()) {
            new CodeSettings(servers.url()).set(pullSeconds);
            say("opening %d login pages with a code", pages);
            List<WaitingPage> waiting = new PageOpener(servers.url(), servers.sandbox()).open(pages);
            servers.pin();
            say("opened; from now on the server has core %s", Servers.SERVER_CORE);
            DoubleAccumulator before = new DoubleAccumulator((old, now) -> now, 0);
            Figures figures =
                    new StatusLoad(waiting, FIRST).run(WARM_UP, time, () -> before.accumulate(servers.cpuSeconds()));
            double cpu = servers.cpuSeconds() - before.get();
            say(
                    "%d pages for %d s, the platform asked every %d s for each (pushes on: five times less often)",
                    pages, time.toSeconds(), pullSeconds);
            figures.lines().forEach(WaitingPages::say);
            say(
                    "server: %.1f s of processor time, %.0f %% of its core, %.3f ms an answered question",
                    cpu, 100 * cpu / time.toSeconds(), 1000 * cpu / Math.max(1, figures.answered()));
            if (figures.answered() == 0) {
                throw new IllegalStateException("Nothing was answered: nothing is measured");
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
