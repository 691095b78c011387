package org.usercenter.sandbox.authority;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class IdNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "440300199001010016", "810000199001010019"})
    void aRightNumberIsWellFormed(String id) {
        assertThat(IdNumbers.wellFormed(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "110105194912310021", "11010519491231002", "110105491231002", "11010519900230001X", "abc"})
    void aWrongNumberIsNot(String id) {
        assertThat(IdNumbers.wellFormed(id)).isFalse();
    }

    @Test
    void everyMadeUpPersonHasAWellFormedNumber() {
        assertThat(new Persons().all()).isNotEmpty().allMatch(p -> IdNumbers.wellFormed(p.id()));
    }
}
