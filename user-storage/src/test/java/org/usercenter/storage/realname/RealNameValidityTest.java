package org.usercenter.storage.realname;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("A10")
final class RealNameValidityTest {

    private static final Instant AT = Instant.parse("2026-11-29T08:00:00Z");
    private static final RealNameValidity YEAR_OF_FACES = RealNameValidity.parse(" uc-face = 365 , uc-ca=1095 ");

    @Test
    void a_proof_ends_after_the_days_of_its_way() {
        assertThat(YEAR_OF_FACES.applied(change(RealNameLevel.CERTIFIED, "uc-face", null)))
                .isEqualTo(change(RealNameLevel.CERTIFIED, "uc-face", AT.plus(Duration.ofDays(365))));
    }

    @Test
    void a_way_that_is_not_named_has_no_end() {
        RealNameChange change = change(RealNameLevel.CERTIFIED, "uc-elicence", null);

        assertThat(YEAR_OF_FACES.applied(change)).isEqualTo(change);
    }

    @Test
    void an_end_of_its_own_stays() {
        RealNameChange change = change(RealNameLevel.CERTIFIED, "uc-face", AT.plusSeconds(1));

        assertThat(YEAR_OF_FACES.applied(change)).isEqualTo(change);
    }

    @Test
    void lower_levels_have_no_end_by_it() {
        RealNameChange change = change(RealNameLevel.VERIFIED, "uc-face", null);

        assertThat(YEAR_OF_FACES.applied(change)).isEqualTo(change);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothing_set_is_no_end(@Nullable String text) {
        assertThat(RealNameValidity.parse(text)).isEqualTo(RealNameValidity.UNLIMITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uc-face",
                "uc-face=",
                "uc-face=0",
                "uc-face=36501",
                "=365",
                "uc-face=1,uc-face=2",
                "a=1,",
                "a=1=2"
            })
    void a_setting_that_makes_no_sense_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RealNameValidity.parse(text));
    }

    private static RealNameChange change(RealNameLevel level, String way, @Nullable Instant end) {
        return new RealNameChange(level, way, "", AT, end, ReviewState.NONE);
    }
}
