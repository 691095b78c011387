package org.usercenter.account.operator.catalogue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

@Tag("B1")
final class CatalogueEditTest {

    @Test
    void whatIsTypedOfASystemBecomesAttributes() {
        assertThat(new CatalogueSystemEdit(
                                " 土地交易 ",
                                " ",
                                "交易",
                                "https://land.example.test/",
                                " land ",
                                " 07 ",
                                List.of("member", "person", "member"))
                        .attributes())
                .containsExactly(
                        entry("uc.name.zh-CN", "土地交易"),
                        entry("uc.name.en", null),
                        entry("uc.category", "交易"),
                        entry("uc.entry-url", "https://land.example.test/"),
                        entry("uc.icon", "land"),
                        entry("uc.order", "7"),
                        entry("uc.account-types", "member,person"));
    }

    @Test
    void whatIsTypedOfARoleBecomesAttributes() {
        assertThat(new CatalogueRoleEdit("closed", List.of(), "3", List.of("ca", "sharedca"), null, "竞买人", "")
                        .attributes())
                .containsExactly(
                        entry("uc.activatable", "closed"),
                        entry("uc.account-types", null),
                        entry("uc.level", "3"),
                        entry("uc.ways", "ca,sharedca"),
                        entry("uc.particulars", null),
                        entry("uc.description.zh-CN", "竞买人"),
                        entry("uc.description.en", null));
    }

    @Test
    void everyMistakeIsToldAtItsField() {
        assertThat(wrong(() -> new CatalogueSystemEdit(
                                "长".repeat(256),
                                "a\nb",
                                null,
                                "javascript:alert(1)",
                                "house",
                                "first",
                                List.of("robot"))
                        .attributes()))
                .containsExactly(
                        entry("nameZh", FieldCode.TOO_LONG),
                        entry("nameEn", FieldCode.FORMAT),
                        entry("entryUrl", FieldCode.FORMAT),
                        entry("icon", FieldCode.NOT_OFFERED),
                        entry("order", FieldCode.FORMAT),
                        entry("accountTypes", FieldCode.NOT_OFFERED));
        assertThat(wrong(() -> new CatalogueRoleEdit(
                                "maybe", null, "4", List.of("telepathy"), List.of("shoe-size"), null, null)
                        .attributes()))
                .containsOnlyKeys("activatable", "level", "ways", "particulars");
    }

    @Test
    void anAttributeIsReadInEveryWayInWhichItCanBeWritten() {
        assertThat(CatalogueText.words("ca, sharedca##sms ca")).containsExactly("ca", "sharedca", "sms");
        assertThat(CatalogueText.words(null)).isEmpty();
    }

    private static Map<String, FieldCode> wrong(Runnable work) {
        Refusal[] refusal = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).satisfies(e -> refusal[0] = e);
        return refusal[0].fields();
    }
}
