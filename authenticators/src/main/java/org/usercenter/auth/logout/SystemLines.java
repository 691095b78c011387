package org.usercenter.auth.logout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.usercenter.storage.message.MessageDelivery.Outcome;

/**
 * The lines on which this server calls business systems: one for each, so that a system that hangs holds one thread and no
 * more. After a failure it rests.
 */
final class SystemLines {
    private static final Duration REST = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    SystemLines(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a call would be made; another can be faster. */
    boolean isFree(String system) {
        Instant until = resting.get(system);
        return !busy.contains(system) && (until == null || !clock.instant().isBefore(until));
    }

    /** Calls, unless the line is occupied or rests. */
    Outcome use(String system, Supplier<Outcome> call) {
        if (!isFree(system) || !busy.add(system)) {
            return Outcome.LATER;
        }
        try {
            Outcome outcome = call.get();
            if (outcome == Outcome.FAILED) {
                resting.put(system, clock.instant().plus(REST));
            } else {
                resting.remove(system);
            }
            return outcome;
        } finally {
            busy.remove(system);
        }
    }
}
