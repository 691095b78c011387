package org.usercenter.storage.removal;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O8")
final class LostKeyTest {

    @ParameterizedTest
    @EnumSource
    void its_code_is_read_again(KeyKind kind) {
        LostKey key = new LostKey(kind, "a:b");

        assertThat(LostKey.ofCode(key.code())).contains(key);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ":", "mobile", "password:x", "representative"})
    void what_is_no_code_is_none(String code) {
        assertThat(LostKey.ofCode(code)).isEmpty();
    }

    @Test
    void an_id_is_not_endless() {
        assertThat(LostKey.ofCode("link:" + "x".repeat(256))).isEmpty();
        assertThatThrownBy(() -> new LostKey(KeyKind.LINK, "x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
