package org.usercenter.sandbox.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers' rolling limits on messages to one number. */
public final class SendingLimits {
    private static final int CAPACITY = 20_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new LinkedHashMap<>();
    private final boolean enforcedAtStart;
    private boolean enforced;

    /** @param enforced whether the limits hold before the control API says otherwise */
    public SendingLimits(Clock clock, boolean enforced) {
        this.clock = clock;
        this.enforcedAtStart = enforced;
        this.enforced = enforced;
    }

    /**
     * At most {@code max} messages in the window, rolling.
     *
     * @param code what the provider answers above it
     */
    record Rule(Duration window, int max, String code) {}

    /** The rule that forbids one more message; when there is none the message is counted. */
    synchronized Optional<Rule> exceeded(String key, List<Rule> rules) {
        Instant now = clock.instant();
        Deque<Instant> times = sent.computeIfAbsent(key, k -> new ArrayDeque<>());
        times.removeIf(at -> !at.plus(LONGEST).isAfter(now));
        Optional<Rule> broken = rules.stream()
                .filter(r -> times.stream()
                                .filter(at -> at.plus(r.window()).isAfter(now))
                                .count()
                        >= r.max())
                .findFirst();
        if (enforced && broken.isPresent()) {
            return broken;
        }
        times.addLast(now);
        if (sent.size() > CAPACITY) {
            sent.remove(sent.keySet().iterator().next());
        }
        return Optional.empty();
    }

    /** Switches the limits off or on. */
    public synchronized void enforce(boolean on) {
        enforced = on;
    }

    public synchronized boolean enforced() {
        return enforced;
    }

    /** Forgets what was sent and returns to the setting of the start. */
    public synchronized void reset() {
        sent.clear();
        enforced = enforcedAtStart;
    }
}
