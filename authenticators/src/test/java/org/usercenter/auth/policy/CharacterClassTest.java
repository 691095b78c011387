package org.usercenter.auth.policy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class CharacterClassTest {

    @ParameterizedTest
    @CsvSource({"abcdefgh,1", "Abcdefgh,2", "Abcdefg1,3", "Abcdef1!,4", "密码密码abc1,3"})
    void classesOfAPasswordAreCounted(String password, int classes) {
        assertThat(CharacterClass.in(password)).hasSize(classes);
    }

    @Test
    void anEmptyPasswordHasNoClass() {
        assertThat(CharacterClass.in("")).isEmpty();
    }
}
