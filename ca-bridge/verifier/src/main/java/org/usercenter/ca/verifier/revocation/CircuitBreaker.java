package org.usercenter.ca.verifier.revocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Leaves a host alone for a while after several failures in a row, so that logins do not wait for a responder that is
 * down; after that a single request tries again. Thread-safe.
 */
final class CircuitBreaker {

    static final int FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** Hosts stand in settings, so there are few; the limit is for settings that change for years. */
    private static final int MAX_HOSTS = 1024;

    private final Clock clock;
    private final Map<String, State> states = new HashMap<>();

    private record State(int failures, Instant closedUntil) {}

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether the host may be asked now. After a pause the first caller alone may, until it has told the outcome. */
    synchronized boolean permits(String host) {
        State state = states.get(host);
        if (state == null || state.failures < FAILURES) {
            return true;
        }
        if (clock.instant().isBefore(state.closedUntil)) {
            return false;
        }
        states.put(host, new State(state.failures, clock.instant().plus(PAUSE)));
        return true;
    }

    synchronized void succeeded(String host) {
        states.remove(host);
    }

    synchronized void failed(String host) {
        if (states.size() >= MAX_HOSTS && !states.containsKey(host)) {
            states.clear();
        }
        State before = states.get(host);
        int failures = before == null ? 1 : Math.min(before.failures + 1, FAILURES);
        states.put(host, new State(failures, clock.instant().plus(PAUSE)));
    }
}
