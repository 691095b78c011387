package org.usercenter.storage.business;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B1")
final class CatalogueReaderTest {

    private final List<String> mistakes = new ArrayList<>();
    private final CatalogueReader reader = new CatalogueReader(mistakes::add);

    @Test
    void a_client_is_a_business_system_with_all_that_its_attributes_say() {
        BusinessSystem system = system(Map.of(
                "uc.business", "true",
                "uc.category", "交易",
                "uc.entry-url", "https://land.example/enter",
                "uc.name.en", " Land trading ",
                "uc.icon", "land",
                "uc.order", "7",
                "uc.account-types", "enterprise, member"));

        assertThat(system)
                .isEqualTo(new BusinessSystem(
                        "id-1",
                        "land",
                        new Words("土地", "Land trading"),
                        "交易",
                        URI.create("https://land.example/enter"),
                        SystemIcon.LAND,
                        7,
                        EnumSet.of(AccountType.ENTERPRISE, AccountType.MEMBER)));
        assertThat(mistakes).isEmpty();
    }

    @Test
    void a_picture_that_there_is_not_is_none_and_the_mistake_is_told() {
        assertThat(system(Map.of("uc.business", "true", "uc.icon", "https://elsewhere.example/track.png"))
                        .icon())
                .isNull();
        assertThat(mistakes).singleElement().asString().contains("uc.icon");
    }

    @Test
    void a_system_is_called_by_the_clients_name_in_a_language_that_has_none_of_its_own() {
        assertThat(system(Map.of("uc.business", "true")).name()).isEqualTo(new Words("土地", "土地"));
        assertThat(system(Map.of("uc.business", "true", "uc.name.zh-CN", "土地交易", "uc.name.en", " "))
                        .name())
                .isEqualTo(new Words("土地交易", "土地"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", " "})
    void a_client_that_says_so_is_none(String business) {
        assertThat(reader.system("id-1", "land", "土地", Map.of("uc.business", business)))
                .isEmpty();
    }

    @Test
    void a_client_that_says_nothing_is_none() {
        assertThat(reader.system("id-1", "land", "土地", Map.of())).isEmpty();
    }

    @Test
    void a_client_that_says_something_else_counts_as_one_and_the_mistake_is_told() {
        assertThat(reader.system("id-1", "land", "土地", Map.of("uc.business", "yes")))
                .isPresent();
        assertThat(mistakes).singleElement().asString().contains("uc.business", "yes");
    }

    @Test
    void a_system_without_further_attributes_is_for_everybody_and_comes_last() {
        BusinessSystem system = system(Map.of("uc.business", "true"));

        assertThat(system.accountTypes()).containsExactlyInAnyOrder(AccountType.values());
        assertThat(system.order()).isEqualTo(Integer.MAX_VALUE);
        assertThat(system.entry()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://land.example", "land", "http:///x", "http://a b"})
    void an_address_that_is_no_web_page_is_no_link(String address) {
        assertThat(system(Map.of("uc.business", "true", "uc.entry-url", address))
                        .entry())
                .isNull();
        assertThat(mistakes).hasSize(1);
    }

    @Test
    void a_role_has_all_that_its_attributes_say() {
        BusinessRole role = role(Map.of(
                "uc.activatable", List.of("true"),
                "uc.account-types", List.of("enterprise", "member"),
                "uc.level", List.of("2"),
                "uc.ways", List.of("ca,uc-elicence"),
                "uc.particulars", List.of("settlement-account##qualification-certificate"),
                "uc.description.zh-CN", List.of("投标"),
                "uc.description.en", List.of("Bidding")));

        assertThat(role)
                .isEqualTo(new BusinessRole(
                        "role-1",
                        "bidder",
                        true,
                        EnumSet.of(AccountType.ENTERPRISE, AccountType.MEMBER),
                        RealNameLevel.VERIFIED,
                        EnumSet.of(LoginWay.CA, LoginWay.ELICENCE),
                        List.of("settlement-account", "qualification-certificate"),
                        new Words("投标", "Bidding")));
        assertThat(mistakes).isEmpty();
    }

    @Test
    void a_role_that_need_not_be_opened_is_no_business_role() {
        assertThat(reader.role("role-1", "bidder", Map.of())).isEmpty();
        assertThat(reader.role("role-1", "bidder", Map.of("uc.activatable", List.of("false"))))
                .isEmpty();
    }

    @Test
    void a_closed_role_is_still_one_but_cannot_be_opened() {
        assertThat(role(Map.of("uc.activatable", List.of("closed"))).openable()).isFalse();
        assertThat(mistakes).isEmpty();
    }

    @Test
    void a_mistaken_role_does_not_let_everybody_in() {
        assertThat(role(Map.of("uc.activatable", List.of("ture"))).openable()).isFalse();
        assertThat(mistakes).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "high", "2.5"})
    void a_mistaken_level_is_the_highest(String level) {
        BusinessRole role = role(Map.of("uc.activatable", List.of("true"), "uc.level", List.of(level)));

        assertThat(role.level()).isEqualTo(RealNameLevel.CERTIFIED);
        assertThat(mistakes).hasSize(1);
    }

    @Test
    void a_mistaken_account_type_lets_nobody_have_the_role() {
        BusinessRole role = role(Map.of("uc.activatable", List.of("true"), "uc.account-types", List.of("enterprises")));

        assertThat(role.accountTypes()).isEmpty();
        assertThat(mistakes).hasSize(1);
    }

    @Test
    void a_mistaken_way_is_accepted_from_nobody() {
        BusinessRole role = role(Map.of("uc.activatable", List.of("true"), "uc.ways", List.of("usb")));

        assertThat(role.accepts(EnumSet.allOf(LoginWay.class))).isFalse();
        assertThat(mistakes).hasSize(1);
    }

    @Test
    void an_unknown_particular_stays_for_nobody_can_declare_it() {
        BusinessRole role = role(Map.of("uc.activatable", List.of("true"), "uc.particulars", List.of("blood-type")));

        assertThat(role.particulars()).containsExactly("blood-type");
        assertThat(mistakes).hasSize(1);
    }

    @Test
    void without_ways_every_login_is_enough_even_one_of_an_unknown_way() {
        assertThat(role(Map.of("uc.activatable", List.of("true"))).accepts(Set.of()))
                .isTrue();
    }

    @Test
    void with_ways_a_login_of_an_unknown_way_is_not_enough() {
        assertThat(role(Map.of("uc.activatable", List.of("true"), "uc.ways", List.of("ca")))
                        .accepts(Set.of()))
                .isFalse();
    }

    @Test
    void a_text_that_is_missing_in_one_language_is_shown_in_the_other() {
        assertThat(new Words("投标", "").in(false)).isEqualTo("投标");
        assertThat(new Words("投标", "Bidding").in(false)).isEqualTo("Bidding");
    }

    private BusinessSystem system(Map<String, String> attributes) {
        return reader.system("id-1", "land", "土地", attributes).orElseThrow();
    }

    private BusinessRole role(Map<String, List<String>> attributes) {
        return reader.role("role-1", "bidder", attributes).orElseThrow();
    }
}
