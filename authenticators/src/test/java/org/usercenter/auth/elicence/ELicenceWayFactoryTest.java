package org.usercenter.auth.elicence;

import java.lang.reflect.Proxy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.auth.cloud.PlatformMeters;
import org.usercenter.storage.figure.PlatformHealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Tag("O4")
final class ELicenceWayFactoryTest {

    @Test
    void its_platform_is_told_from_the_start_of_the_server_at_zero() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Metrics.addRegistry(meters);
        try {
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
            assertThat(meters.get(PlatformHealth.UP)
                            .tags("platform", ELicenceWay.ID)
                            .gauge()
                            .value())
                    .isOne();
        } finally {
            Metrics.removeRegistry(meters);
        }
    }
}
