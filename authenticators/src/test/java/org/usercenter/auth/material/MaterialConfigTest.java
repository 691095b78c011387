package org.usercenter.auth.material;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.auth.cloud.MapScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R2")
class MaterialConfigTest {

    @Test
    void withoutSettingsAFileOfFiveMegabytesIsTaken() {
        assertThat(MaterialConfig.read(new MapScope(Map.of())).maxBytes()).isEqualTo(5L * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({
        "max-megabytes, 0",
        "max-megapixels, 0",
        "max-pages, 0",
        "decoding-megabytes, 47",
        "at-once, 0",
        "per-session, 0",
        "reads-per-session, 0",
        "max-drafts, 0",
        "per-source, 0"
    })
    void aSettingOutOfItsRangeStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> MaterialConfig.read(new MapScope(Map.of(name, value))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenAllPlacesAreTakenTheNextIsAskedToComeAgain() throws Exception {
        MaterialServer server = new MaterialServer(MaterialConfig.read(new MapScope(Map.of("at-once", "1"))));

        try (MaterialServer.Place taken = server.enter("a")) {
            assertThatThrownBy(() -> server.enter("b"))
                    .isInstanceOf(MaterialRefusal.class)
                    .hasMessage("busy");
        }

        assertThatCode(() -> server.enter("b").close()).doesNotThrowAnyException();
    }

    @Test
    void oneAddressLeavesPlacesToTheOthers() throws Exception {
        MaterialServer server = new MaterialServer(MaterialConfig.read(new MapScope(Map.of("at-once", "4"))));

        try (MaterialServer.Place one = server.enter("a");
                MaterialServer.Place two = server.enter("a")) {
            assertThatThrownBy(() -> server.enter("a"))
                    .isInstanceOf(MaterialRefusal.class)
                    .hasMessage("busy");
            assertThatCode(() -> server.enter("b").close()).doesNotThrowAnyException();
        }

        assertThatCode(() -> server.enter("a").close()).doesNotThrowAnyException();
    }
}
