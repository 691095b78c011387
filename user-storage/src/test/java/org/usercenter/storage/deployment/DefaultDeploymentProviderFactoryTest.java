package org.usercenter.storage.deployment;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.MapScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

final class DefaultDeploymentProviderFactoryTest {

    @Test
    void aServerIsNoDemonstrationUnlessSomebodySaysSo() {
        assertThat(factory(Map.of()).demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "yes", "1"})
    void onlyTrueSwitchesTheDemonstrationOn(String setting) {
        assertThat(factory(Map.of("demo", setting)).demo()).isFalse();
    }

    @Test
    void theSettingSwitchesTheDemonstrationOn() {
        assertThat(factory(Map.of("demo", "true")).demo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "TRUE", "yes"})
    void aDemonstrationWhosePagesWouldNotSayItDoesNotStart(String variable) {
        assertThatIllegalStateException()
                .isThrownBy(() -> factory(Map.of("demo", "true"), Map.of("UC_DEMO", variable)))
                .withMessageContaining("UC_DEMO");
    }

    @Test
    void aDemonstrationThatTheEnvironmentDoesNotKnowDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> factory(Map.of("demo", "true"), Map.of()))
                .withMessageContaining("UC_DEMO");
    }

    @Test
    void theVariableAloneMakesNoDemonstration() {
        assertThat(factory(Map.of("demo", "false")).demo()).isFalse();
    }

    private static DefaultDeploymentProviderFactory factory(Map<String, String> settings) {
        return factory(settings, Map.of("UC_DEMO", "true"));
    }

    private static DefaultDeploymentProviderFactory factory(
            Map<String, String> settings, Map<String, String> environment) {
        DefaultDeploymentProviderFactory factory = new DefaultDeploymentProviderFactory(environment::get);
        factory.init(new MapScope(settings));
        return factory;
    }
}
