package org.usercenter.auth.registration;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class RegistrationConfigTest {

    @Test
    void anExecutionWithoutSettingsHasTheDefaults() {
        RegistrationConfig config = new RegistrationConfig(null);

        assertThat(config.mobileRegions()).containsExactly(MobileRegion.MAINLAND);
        assertThat(config.refusesWhenUnreachable()).isFalse();
        assertThat(config.triesPerHour()).isEqualTo(5);
        assertThat(config.sourceTriesPerHour()).isEqualTo(30);
        assertThat(config.realmChecksPerDay()).isEqualTo(10_000);
    }

    @Test
    void regionsAreReadByTheirCountryCodes() {
        assertThat(config("mobile-regions", "86##852").mobileRegions())
                .containsExactly(MobileRegion.MAINLAND, MobileRegion.HONG_KONG);
    }

    @Test
    void aSenselessNumberOfTriesCountsAsTheDefault() {
        assertThat(config("tries-per-hour", "0").triesPerHour()).isEqualTo(5);
        assertThat(config("tries-per-hour", "many").triesPerHour()).isEqualTo(5);
        assertThat(config("tries-per-hour", "2000000000").triesPerHour()).isEqualTo(5);
        assertThat(config("source-tries-per-hour", "7").sourceTriesPerHour()).isEqualTo(7);
        assertThat(config("realm-checks-per-day", "700").realmChecksPerDay()).isEqualTo(700);
        assertThat(config("tries-per-hour", " 9 ").triesPerHour()).isEqualTo(9);
    }

    @Test
    void refusingIsASetting() {
        assertThat(config("when-unreachable", "refuse").refusesWhenUnreachable())
                .isTrue();
    }

    private static RegistrationConfig config(String name, String value) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(Map.of(name, value));
        return new RegistrationConfig(model);
    }
}
