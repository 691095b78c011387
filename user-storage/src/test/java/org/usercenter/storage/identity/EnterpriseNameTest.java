package org.usercenter.storage.identity;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@Tag("R2")
class EnterpriseNameTest {

    @Test
    void brackets_in_a_chinese_name_are_those_of_the_register() {
        assertThat(EnterpriseName.parse("示例(福建)有限公司").value()).isEqualTo("示例（福建）有限公司");
    }

    @Test
    void brackets_in_a_foreign_name_are_half_width() {
        assertThat(EnterpriseName.parse("Example （China） Ltd.").value()).isEqualTo("Example (China) Ltd.");
    }

    @Test
    void both_ways_to_type_a_name_give_one_name() {
        assertThat(EnterpriseName.parse(" ＡＢ示例（集团）公司 ")).isEqualTo(EnterpriseName.parse("AB示例(集团)公司"));
    }

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "公,LENGTH", "<b>示例</b>,CHARACTERS", "12345,PATTERN"})
    void what_is_no_name_is_refused(String raw, Rule rule) {
        assertThatThrownBy(() -> EnterpriseName.parse(raw))
                .isInstanceOfSatisfying(InvalidIdentifierException.class, e -> assertThat(e.rule())
                        .isEqualTo(rule));
    }

    @Test
    void a_control_character_is_refused() {
        assertThatThrownBy(() -> EnterpriseName.parse("示例\u0000公司")).isInstanceOf(InvalidIdentifierException.class);
    }

    @Test
    void more_than_200_characters_are_refused() {
        assertThatThrownBy(() -> EnterpriseName.parse("公".repeat(201))).isInstanceOf(InvalidIdentifierException.class);
    }

    @Property
    void any_text_gives_a_name_that_is_its_own_normal_form_or_is_refused_in_one_way(@ForAll String raw) {
        try {
            String value = EnterpriseName.parse(raw).value();
            assertThat(EnterpriseName.parse(value).value()).isEqualTo(value);
        } catch (InvalidIdentifierException refused) {
            assertThat(refused.rule()).isNotNull();
        }
    }
}
