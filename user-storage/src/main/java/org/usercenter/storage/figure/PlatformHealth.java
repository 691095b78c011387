package org.usercenter.storage.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.smallrye.health.api.HealthGroup;

/**
 * Whether this server calls the outside platforms (外部平台), at {@code /health/group/platforms} of the management port. A group of its
 * own: {@code /health} and {@code /health/ready} know nothing of it, since a server without a platform serves the other ways.
 */
@HealthGroup("platforms")
@ApplicationScoped
public class PlatformHealth implements HealthCheck {

    /** Gauge that tells it, with the tags {@link #PLATFORM} and {@link #NUMBER}: 1, or 0 while a platform is not called because it kept failing. */
    public static final String UP = "usercenter.platform.up";

    public static final String PLATFORM = "platform";

    /** Tells apart the platforms of one name that a server has at the same time: 1, 2, … */
    public static final String NUMBER = "number";

    private static final String ANSWERS = "up";
    private static final String FAILS = "down";

    private final CompositeMeterRegistry meters;

    /** For the server, which finds it by its annotations. */
    public PlatformHealth() {
        this(Metrics.globalRegistry);
    }

    PlatformHealth(CompositeMeterRegistry meters) {
        this.meters = meters;
    }

    /** Down when one of them is; of several of one name the worst is told. A server whose metrics are off knows of none. */
    @Override
    public HealthCheckResponse call() {
        Map<String, Object> told = new TreeMap<>();
        for (Gauge gauge : gauges()) {
            told.merge(
                    String.valueOf(gauge.getId().getTag(PLATFORM)),
                    gauge.value() > 0 ? ANSWERS : FAILS,
                    (one, other) -> one.equals(FAILS) ? one : other);
        }
        boolean all = !told.containsValue(FAILS);
        return new HealthCheckResponse("Outside platforms", all ? Status.UP : Status.DOWN, Optional.of(told));
    }

    private Collection<Gauge> gauges() {
        return meters.getRegistries().isEmpty() ? List.of() : meters.find(UP).gauges();
    }
}
