package org.usercenter.sandbox;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTest {
    @Test
    void withoutOptionsTheUsualAddressesHold() {
        Options options = Options.parse(List.of(), Map.of());
        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.issuer()).hasToString("http://localhost:8080/realms/user-center");
        assertThat(options.limitsEnforced()).isTrue();
    }

    @Test
    void anOptionWinsOverTheEnvironment() {
        Options options = Options.parse(List.of("--port", "1234"), Map.of("UC_SANDBOX_PORT", "5678"));
        assertThat(options.port()).isEqualTo(1234);
    }

    @Test
    void theEnvironmentFillsWhatIsNotGiven() {
        Options options = Options.parse(
                List.of(), Map.of("UC_SANDBOX_URL", "http://localhost:9191/", "UC_SANDBOX_RELAXED_LIMITS", "true"));
        assertThat(options.baseUrl()).isEqualTo("http://localhost:9191");
        assertThat(options.limitsEnforced()).isFalse();
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--what"), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--port"), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--port", "70000"), Map.of()));
    }
}
