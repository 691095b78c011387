package org.usercenter.storage.legacy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.legacy.LegacyPassword.Order;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P4")
class LegacyPasswordTest {
    /** GB/T 32905, annex A.1. */
    private static final String SM3_OF_ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
    /** RFC 1321, annex A.5. */
    private static final String MD5_OF_ABC = "900150983CD24FB0D6963F7D28E17F72";

    @Test
    void theLengthTellsWhichHashItIs() {
        assertThat(new LegacyPassword(SM3_OF_ABC, null).is("abc", Order.SALT_FIRST))
                .isTrue();
        assertThat(new LegacyPassword(MD5_OF_ABC, null).is("abc", Order.SALT_FIRST))
                .isTrue();
    }

    @Test
    void theSaltStandsWhereTheSettingSaysIt() {
        assertThat(new LegacyPassword(MD5_OF_ABC, "a").is("bc", Order.SALT_FIRST))
                .isTrue();
        assertThat(new LegacyPassword(MD5_OF_ABC, "a").is("bc", Order.PASSWORD_FIRST))
                .isFalse();
        assertThat(new LegacyPassword(SM3_OF_ABC, "bc").is("a", Order.PASSWORD_FIRST))
                .isTrue();
    }

    @Test
    void anotherPasswordIsWrong() {
        assertThat(new LegacyPassword(SM3_OF_ABC, null).is("abd", Order.SALT_FIRST))
                .isFalse();
    }

    @Test
    void noHashAndNoPasswordAgreeWithNothing() {
        assertThat(new LegacyPassword(null, null).is("abc", Order.SALT_FIRST)).isFalse();
        assertThat(new LegacyPassword(MD5_OF_ABC, "abc").is("", Order.SALT_FIRST))
                .isFalse();
        assertThat(new LegacyPassword(MD5_OF_ABC, "abc").is(null, Order.SALT_FIRST))
                .isFalse();
        assertThat(new LegacyPassword(MD5_OF_ABC.substring(2), null).is("abc", Order.SALT_FIRST))
                .isFalse();
        assertThat(new LegacyPassword("z" + MD5_OF_ABC.substring(1), null).is("abc", Order.SALT_FIRST))
                .isFalse();
    }

    @Test
    void itPrintsNothing() {
        assertThat(new LegacyPassword(MD5_OF_ABC, "salt")).hasToString("LegacyPassword");
    }
}
