package org.usercenter.storage.business;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B3")
final class ParticularTest {

    @ParameterizedTest
    @CsvSource({
        "SETTLEMENT_ACCOUNT, 6222 0212 3456 7890-123, 6222021234567890123",
        "SETTLEMENT_BANK, '  中国银行  深圳福田支行 ', 中国银行 深圳福田支行",
        "QUALIFICATION_NUMBER, D 144 000-123（甲）, D144000-123（甲）"
    })
    void what_people_add_to_read_it_is_left_out(Particular particular, String typed, String kept) {
        assertThat(particular.parse(typed)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "SETTLEMENT_ACCOUNT, 1234567",
        "SETTLEMENT_ACCOUNT, 12345678901234567890123456789012345",
        "SETTLEMENT_ACCOUNT, 1234567A",
        "SETTLEMENT_BANK, 行",
        "SETTLEMENT_BANK, <b>中国银行</b>",
        "QUALIFICATION_NUMBER, 123",
        "QUALIFICATION_CERTIFICATE, D144000123"
    })
    void another_form_is_refused(Particular particular, String typed) {
        assertThat(particular.parse(typed)).isEmpty();
    }

    @Test
    void nothing_typed_is_refused() {
        assertThat(Particular.SETTLEMENT_ACCOUNT.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_is_found_again_by_its_code(Particular particular) {
        assertThat(Particular.ofCode(particular.code())).contains(particular);
        assertThat(particular.code()).hasSizeLessThanOrEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource({
        "SETTLEMENT_ACCOUNT, 6222021234567890, ****7890",
        "SETTLEMENT_ACCOUNT, 12345678, ****5678",
        "QUALIFICATION_NUMBER, D144, **44",
        "SETTLEMENT_BANK, 中国银行深圳福田支行, 中国银行深圳福田支行",
        "QUALIFICATION_CERTIFICATE, user-1, ''"
    })
    void its_holder_sees_of_a_number_only_the_end(Particular particular, String declared, String shown) {
        assertThat(particular.masked(declared)).isEqualTo(shown);
    }
}
