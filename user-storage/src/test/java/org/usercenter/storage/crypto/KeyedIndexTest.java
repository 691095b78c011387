package org.usercenter.storage.crypto;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class KeyedIndexTest {

    private static final String KEYS = Keys.text("k1", "k1");

    @Test
    void theSameValueHasTheSameHashOnEveryServer() {
        assertThat(index(KEYS).hash("mobile", "13800138000"))
                .isEqualTo(index(KEYS).hash("mobile", "13800138000"))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void theHashDependsOnTheKind() {
        assertThat(index(KEYS).hash("mobile", "13800138000"))
                .isNotEqualTo(index(KEYS).hash("contact-mobile", "13800138000"));
    }

    @Test
    void kindAndValueCannotBeShiftedIntoEachOther() {
        assertThat(index(KEYS).hash("mobile", "13800138000"))
                .isNotEqualTo(index(KEYS).hash("mobile1", "3800138000"));
    }

    @Test
    void theHashDependsOnTheIndexKey() {
        String other = KEYS.replace(Keys.key("index"), Keys.key("other"));

        assertThat(index(KEYS).hash("mobile", "13800138000"))
                .isNotEqualTo(index(other).hash("mobile", "13800138000"));
    }

    @Test
    void theHashOutlivesARotationOfTheCipherKey() {
        assertThat(index(KEYS).hash("mobile", "13800138000"))
                .isEqualTo(index(Keys.text("k2", "k1", "k2")).hash("mobile", "13800138000"));
    }

    @Test
    void sm3IsUsedWhenTheKeysSaySo() {
        assertThat(index(KEYS + "index.algorithm=hmac-sm3\n").hash("mobile", "13800138000"))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(index(KEYS).hash("mobile", "13800138000"));
    }

    private static BlindIndex index(String keys) {
        return new KeyedIndex(KeyRing.parse(keys));
    }
}
