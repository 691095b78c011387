package org.usercenter.auth.ca;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.cloud.MapScope;
import org.usercenter.storage.limit.RateLimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L2")
class CaResourceConfigTest {

    @Test
    void aSourceMayHave300ListsLookedAtInTenMinutes() {
        assertThat(CaResourceConfig.read(new MapScope(Map.of())).inspections())
                .isEqualTo(new RateLimit("ca.inspect.source", 300, Duration.ofMinutes(10)));
    }

    @Test
    void aSourceMayHave600TicketsInTenMinutes() {
        assertThat(CaResourceConfig.read(new MapScope(Map.of())).tickets())
                .isEqualTo(new RateLimit("ca.ticket.source", 600, Duration.ofMinutes(10)));
        assertThat(CaResourceConfig.read(new MapScope(Map.of("tickets-per-source", "7")))
                        .tickets()
                        .max())
                .isEqualTo(7);
    }

    @Test
    void aLimitOfNoneIsRefusedByName() {
        assertThatThrownBy(() -> CaResourceConfig.read(new MapScope(Map.of("inspections-per-source", "0"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inspections-per-source");
        assertThatThrownBy(() -> CaResourceConfig.read(new MapScope(Map.of("tickets-per-source", "0"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tickets-per-source");
    }
}
