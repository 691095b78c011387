package org.usercenter.auth.code;

import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class MobileRegionsTest {

    @ParameterizedTest
    @CsvSource({"852, HONG_KONG", "+853, MACAO", "' 886 ', TAIWAN", "HONG_KONG, HONG_KONG"})
    void aRegionIsReadByItsCountryCodeOrItsOldName(String setting, MobileRegion region) {
        assertThat(MobileRegions.read(setting)).containsExactlyInAnyOrder(MobileRegion.MAINLAND, region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"86##852##853##886", "852,853,886", "MAINLAND##HONG_KONG##MACAO##886"})
    void severalAreReadAsTheAdminConsoleWritesThem(String setting) {
        assertThat(MobileRegions.read(setting)).isEqualTo(EnumSet.allOf(MobileRegion.class));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "##", "MOON", "85", "8520"})
    void theMainlandIsTakenWhateverElseIsSet(@Nullable String setting) {
        assertThat(MobileRegions.read(setting)).containsExactly(MobileRegion.MAINLAND);
    }

    @Test
    void everyCodeThatIsOfferedIsUnderstood() {
        assertThat(MobileRegions.codes()).allSatisfy(code -> assertThat(MobileRegions.read(code))
                .anyMatch(region -> region.countryCode().equals(code)));
    }
}
