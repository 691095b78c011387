package org.usercenter.bench.waiting;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that ask as their script does: each again so long after an answer as that answer says. A question counts from the
 * moment at which it was due, so that a slow load does not hide behind questions that are sent late.
 */
final class StatusLoad {
    private static final String OK = "HTTP/1.1 200";
    private static final String WAITING = "\"waiting\"";
    private static final Pattern ASK_AGAIN = Pattern.compile("\"askAgain\":([0-9]+)");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(20);

    private final List<WaitingPage> pages;
    private final Duration first;
    private final PriorityQueue<Connection> due = new PriorityQueue<>(Comparator.comparingLong(Connection::due));
    private final Map<String, Integer> failures = new HashMap<>();
    private long[] times = new long[1 << 16];
    private int answered;
    private int open;
    private int pace;

    /** @param first over which the first questions of all pages are spread */
    StatusLoad(List<WaitingPage> pages, Duration first) {
        this.pages = pages;
        this.first = first;
    }

    /**
     * Lets them ask.
     *
     * @param warmUp before the time that counts
     * @param counts is called when that begins
     */
    Figures run(Duration warmUp, Duration time, Runnable counts) throws IOException {
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (WaitingPage page : pages) {
                connections.add(Connection.open(page, selector));
            }
            long start = System.nanoTime();
            for (Connection connection : connections) {
                connection.dueAt(start + first.toNanos() * due.size() / pages.size());
                due.add(connection);
            }
            load(selector, start + warmUp.toNanos());
            answered = 0;
            failures.clear();
            counts.run();
            load(selector, start + warmUp.plus(time).toNanos());
            int counted = answered;
            finish(selector);
            return new Figures(Arrays.copyOf(times, counted), failures, time.toMillis() / 1000.0, pace);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private void load(Selector selector, long end) throws IOException {
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            while (!due.isEmpty() && due.element().due() <= now) {
                ask(due.remove());
            }
            long pause = due.isEmpty() ? TURN : Math.min(TURN, due.element().due() - System.nanoTime());
            receive(selector, pause);
        }
    }

    /** What is on the way has some time yet. */
    private void finish(Selector selector) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (open > 0 && System.nanoTime() < end) {
            receive(selector, TURN);
        }
        count("no answer", open);
    }

    private void ask(Connection connection) {
        try {
            connection.ask();
            open++;
        } catch (IOException e) {
            count(String.valueOf(e.getMessage()), 1);
        }
    }

    private void receive(Selector selector, long pause) throws IOException {
        if (pause < TimeUnit.MILLISECONDS.toNanos(1)) {
            selector.selectNow();
        } else {
            selector.select(TimeUnit.NANOSECONDS.toMillis(pause));
        }
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
            SelectionKey key = ready.next();
            ready.remove();
            Connection connection = (Connection) key.attachment();
            try {
                Connection.Answer answer = connection.proceed();
                if (answer != null) {
                    open--;
                    judge(answer, connection);
                }
            } catch (IOException e) {
                key.cancel();
                open--;
                count(String.valueOf(e.getMessage()), 1);
            }
        }
    }

    private void judge(Connection.Answer answer, Connection connection) {
        long now = System.nanoTime();
        Matcher again = ASK_AGAIN.matcher(answer.body());
        if (!answer.status().startsWith(OK)) {
            count(answer.status(), 1);
        } else if (!answer.body().contains(WAITING) || !again.find()) {
            count("another state", 1);
        } else {
            if (answered == times.length) {
                times = Arrays.copyOf(times, times.length * 2);
            }
            times[answered++] = TimeUnit.NANOSECONDS.toMicros(now - connection.due());
            pace = Integer.parseInt(again.group(1));
            connection.dueAt(now + TimeUnit.MILLISECONDS.toNanos(pace));
            due.add(connection);
        }
    }

    private void count(String what, int times) {
        if (times > 0) {
            failures.merge(what, times, Integer::sum);
        }
    }
}
