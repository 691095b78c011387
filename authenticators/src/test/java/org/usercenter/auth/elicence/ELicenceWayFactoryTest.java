package org.usercenter.auth.elicence;

import java.lang.reflect.Proxy;
import java.util.Collection;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.auth.cloud.PlatformMeters;
import org.usercenter.storage.figure.PlatformHealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Tag("O4")
final class ELicenceWayFactoryTest {

    @Test
    void calls_to_its_platform_are_counted_from_the_start_of_the_server() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Metrics.addRegistry(meters);
        try {
            // Other tests leave theirs in the registry of this process.
            Collection<Gauge> before = meters.find(PlatformHealth.UP).gauges();

            new ELicenceWayFactory().postInit((KeycloakSessionFactory) Proxy.newProxyInstance(
                    ELicenceWayFactoryTest.class.getClassLoader(),
                    new Class<?>[] {KeycloakSessionFactory.class},
                    (p, call, a) -> null));

            assertThat(meters.get(PlatformMeters.CALLS)
                            .tags("platform", ELicenceWay.ID, "result", "answered")
                            .timer()
                            .count())
                    .isZero();
            assertThat(meters.get(PlatformMeters.OPENED)
                            .tags("platform", ELicenceWay.ID)
                            .counter()
                            .count())
                    .isZero();
            assertThat(meters.find(PlatformHealth.UP).gauges())
                    .as("nobody knows yet whether it answers")
                    .hasSameSizeAs(before);
        } finally {
            Metrics.removeRegistry(meters);
        }
    }
}
