package org.usercenter.auth.sms;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.auth.code.CodeSettings;
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class SmsConfigTest {
    @Test
    void usesTheDefaultsWithoutSettings() {
        assertThat(new SmsConfig(null).codes()).isEqualTo(CodeSettings.DEFAULT);
        assertThat(new SmsConfig(null).regions()).containsExactly(MobileRegion.MAINLAND);
    }

    @Test
    void readsWhatIsSet() {
        SmsConfig config = config(Map.of("resend-pause", "30", "max-tries", "3", "regions", "852##886"));

        assertThat(config.codes().pause()).isEqualTo(30);
        assertThat(config.codes().maxTries()).isEqualTo(3);
        assertThat(config.regions())
                .containsExactlyInAnyOrder(MobileRegion.MAINLAND, MobileRegion.HONG_KONG, MobileRegion.TAIWAN);
    }

    @Test
    void takesTheDefaultForWhatMakesNoSense() {
        assertThat(config(Map.of("resend-pause", "0", "max-tries", "many")).codes())
                .isEqualTo(CodeSettings.DEFAULT);
    }

    @Test
    void declaresASettingForEveryRule() {
        assertThat(SmsConfigProperties.all()).hasSize(11).allSatisfy(property -> {
            assertThat(property.getLabel()).isNotBlank();
            assertThat(property.getHelpText()).isNotBlank();
        });
    }

    private static SmsConfig config(Map<String, String> settings) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(settings);
        return new SmsConfig(model);
    }
}
