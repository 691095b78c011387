package org.usercenter.bench.waiting;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Lets pages ask in turn, evenly over the time between two questions of a page, from one thread. A question that cannot be
 * sent in time counts from the moment at which it was due, so that a slow server does not slow the questions down.
 */
final class StatusLoad {
    private static final String OK = "HTTP/1.1 200";
    private static final String WAITING = "\"waiting\"";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final List<WaitingPage> pages;
    private final long every;
    private final Map<String, Integer> failures = new HashMap<>();
    private long[] times = new long[1 << 16];
    private int answered;
    private int late;

    StatusLoad(List<WaitingPage> pages, Duration every) {
        this.pages = pages;
        this.every = every.toNanos();
    }

    Figures run(Duration time) throws IOException {
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (WaitingPage page : pages) {
                connections.add(Connection.open(page, selector));
            }
            load(selector, connections, time.toNanos());
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
        return new Figures(Arrays.copyOf(times, answered), late, failures, time.toMillis() / 1000.0);
    }

    private void load(Selector selector, List<Connection> connections, long time) throws IOException {
        long start = System.nanoTime();
        long next = 0;
        while (true) {
            long now = System.nanoTime() - start;
            while (at(next) <= Math.min(now, time)) {
                ask(connections.get((int) (next % connections.size())), start + at(next));
                next++;
            }
            boolean over = at(next) > time;
            if (over && (open(connections) == 0 || now > time + PATIENCE)) {
                count("no answer", open(connections));
                return;
            }
            long pause = over ? TimeUnit.MILLISECONDS.toNanos(1) : at(next) - (System.nanoTime() - start);
            if (pause < TimeUnit.MILLISECONDS.toNanos(1)) {
                selector.selectNow();
            } else {
                selector.select(TimeUnit.NANOSECONDS.toMillis(pause));
            }
            receive(selector);
        }
    }

    /** When a question is due, in nanoseconds from the start. */
    private long at(long number) {
        return every * (number / pages.size()) + every * (number % pages.size()) / pages.size();
    }

    private static int open(List<Connection> connections) {
        return (int) connections.stream().filter(Connection::waiting).count();
    }

    private void ask(Connection connection, long due) {
        if (connection.waiting()) {
            late++;
            return;
        }
        try {
            connection.ask(due);
        } catch (IOException e) {
            count(String.valueOf(e.getMessage()), 1);
        }
    }

    private void receive(Selector selector) {
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
            SelectionKey key = ready.next();
            ready.remove();
            Connection connection = (Connection) key.attachment();
            try {
                Connection.Answer answer = connection.proceed();
                if (answer != null) {
                    judge(answer, System.nanoTime() - connection.due());
                }
            } catch (IOException e) {
                key.cancel();
                count(String.valueOf(e.getMessage()), 1);
            }
        }
    }

    private void judge(Connection.Answer answer, long nanos) {
        if (!answer.status().startsWith(OK)) {
            count(answer.status(), 1);
        } else if (!answer.body().contains(WAITING)) {
            count("another state", 1);
        } else {
            if (answered == times.length) {
                times = Arrays.copyOf(times, times.length * 2);
            }
            times[answered++] = TimeUnit.NANOSECONDS.toMicros(nanos);
        }
    }

    private void count(String what, int times) {
        if (times > 0) {
            failures.merge(what, times, Integer::sum);
        }
    }
}
