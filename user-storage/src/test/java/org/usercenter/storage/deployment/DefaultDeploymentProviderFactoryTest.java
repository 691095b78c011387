package org.usercenter.storage.deployment;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.MapScope;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static DefaultDeploymentProviderFactory factory(Map<String, String> settings) {
        DefaultDeploymentProviderFactory factory = new DefaultDeploymentProviderFactory();
        factory.init(new MapScope(settings));
        return factory;
    }
}
