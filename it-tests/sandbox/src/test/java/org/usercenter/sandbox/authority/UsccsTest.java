package org.usercenter.sandbox.authority;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R5")
class UsccsTest {
    @Test
    void everyMadeUpEnterpriseHasAWellFormedCode() {
        assertThat(new Enterprises().all()).isNotEmpty().allMatch(e -> Usccs.wellFormed(e.uscc()));
    }

    @Test
    void completingAddsBothCheckCharacters() {
        assertThat(Usccs.complete("91440300", "MA5TEXT0")).isEqualTo("91440300MA5TEXT03E");
    }

    @Test
    void aFreeCodeIsWellFormedAndNew() {
        Enterprises enterprises = new Enterprises();
        String uscc = enterprises.freeUscc(new Random(1));
        assertThat(Usccs.wellFormed(uscc)).isTrue();
        assertThat(enterprises.find(uscc)).isEmpty();
    }

    @Test
    void aWrongCheckCharacterLengthOrLetterIsNoticed() {
        assertThat(Usccs.wellFormed("91440300MA5TEXT031")).isFalse();
        assertThat(Usccs.wellFormed("91440300MA5TEXT03")).isFalse();
        assertThat(Usccs.wellFormed("91440300MA5TEXT0IE")).isFalse();
    }
}
