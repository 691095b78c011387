package org.usercenter.e2e.business;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** As whom somebody acts who can act as several, and what becomes of it when he no longer can. */
@EndToEnd
@Tag("page")
@Tag("L8")
class ActingIT {

    private static Page choose(BusinessLogin system, Page choice, String uscc) {
        return system.submit(
                choice,
                "identity",
                choice.document().select("[data-identity=" + uscc + "]").val());
    }

    private static String enterprise(JsonNode tokens, String token) {
        return BusinessLogin.claims(tokens, token).at("/acting_enterprise/uscc").asText();
    }

    private static BusinessLogin at(String client, Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), client);
    }

    @Test
    @Tag("B4")
    void twoTabsOfTwoSystemsEachSayForWhomAlsoAfterARefresh(Landscape landscape, People people) {
        BusinessLogin land = at("land", landscape, people);
        BusinessLogin procurement = land.at("procurement");
        Page choiceAtLand = land.enter(Business.PERSON_IN_BOTH, PASSWORD);
        // Both pages are open before either is answered.
        BusinessLogin construction = land.at("construction");
        Page inside = choose(land, choiceAtLand, Business.USCC_A);
        Page atProcurement = procurement.open();
        Page atConstruction = construction.open();
        JsonNode forB = procurement.tokens(choose(procurement, atProcurement, Business.USCC_B));
        JsonNode self = construction.tokens(construction.submit(atConstruction, "identity", "self"));
        JsonNode forA = land.tokens(inside);

        for (String token : new String[] {"access_token", "id_token"}) {
            assertThat(enterprise(forA, token)).isEqualTo(Business.USCC_A);
            assertThat(enterprise(forB, token)).isEqualTo(Business.USCC_B);
            assertThat(enterprise(self, token)).isEmpty();
            assertThat(enterprise(land.refresh(forA), token)).isEqualTo(Business.USCC_A);
            forA = land.tokens(land.open());
            assertThat(enterprise(procurement.refresh(forB), token)).isEqualTo(Business.USCC_B);
            forB = procurement.tokens(procurement.open());
        }
    }

    @Test
    void withinOneSystemTheLastChoiceHoldsForAllItsTabsAndThePageSaysSo(Landscape landscape, People people) {
        BusinessLogin land = at("land", landscape, people);
        JsonNode firstTab = land.tokens(choose(land, land.enter(Business.PERSON_IN_BOTH, PASSWORD), Business.USCC_A));

        Page choice = land.open("prompt", "select_account");
        assertThat(choice.text()).contains("以最后一次选择的身份为准");
        assertThat(choice.document()
                        .select("[aria-current=true][data-identity=" + Business.USCC_A + "]")
                        .text())
                .contains("当前身份");
        assertThat(choose(land, choice, Business.USCC_B).loggedIn()).isTrue();

        JsonNode refreshed = land.refresh(firstTab);
        assertThat(enterprise(refreshed, "access_token")).isEqualTo(Business.USCC_B);
        assertThat(BusinessLogin.claims(refreshed).path("business_roles")).hasToString("[\"viewer\"]");
    }

    @Test
    @Tag("B5")
    void whoLeavesTheEnterpriseIsOutOfItsSystemsAndDoesNotComeBackWithHisOldRoles(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.join(Business.USCC_A, person.loginName());
        business.give(business.member(Business.USCC_A, person.loginName()), "land", "bidder");
        BusinessLogin land = at("land", landscape, people);
        Page choice = land.enter(person.loginName(), person.password());
        JsonNode tokens = land.tokens(choose(land, choice, Business.USCC_A));
        assertThat(BusinessLogin.claims(tokens).path("business_roles")).hasToString("[\"bidder\"]");

        business.leave(Business.USCC_A, person.loginName());

        assertThat(land.refresh(tokens).path("status").asInt()).isIn(400, 403);
        Page asked = land.open();
        assertThat(asked.loggedIn()).isFalse();
        assertThat(asked.text()).contains("您之前使用的身份已不可用");
        business.join(Business.USCC_A, person.loginName());
        // What he had chosen is there again, and stands.
        Page member = land.open();
        assertThat(member.text()).contains("您还没有此业务的权限");
        business.leave(Business.USCC_A, person.loginName());
    }

    @Test
    @Tag("B5")
    void theSystemIsToldWhenAMemberLeavesAndOtherSessionsGoOn(Desk desk, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.join(Business.USCC_A, person.loginName());
        business.give(business.member(Business.USCC_A, person.loginName()), "land", "bidder");
        var tab = desk.page();
        desk.business("construction").enter().logIn(person.loginName(), person.password());
        tab.locator("[name=identity][value=self]").click();
        desk.business("construction").shouldGreet(person.loginName());
        desk.business("land").pressLogin();
        tab.locator("[data-identity='" + Business.USCC_A + "']").click();
        desk.business("land").shouldGreet(person.loginName());
        assertThat(tab.locator("#fact-acting")).containsText("建城");

        business.leave(Business.USCC_A, person.loginName());

        Await.until("the business system was told", Duration.ofSeconds(30), () -> {
            desk.business("land").open();
            return tab.locator("#login").isVisible();
        });
        desk.business("construction").open().shouldGreet(person.loginName());
    }

    @Test
    @Tag("B3")
    void aRoleForAnotherKindOfAccountLetsNobodyIn(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
        BusinessLogin land = at("land", landscape, people);
        JsonNode tokens = land.tokens(land.enter(person.loginName(), person.password()));
        try (Admin.Undo enterprisesOnly = business.changeRole("land", "viewer", "uc.account-types", "enterprise")) {
            assertThat(land.refresh(tokens).path("error").asText()).isEqualTo("access_denied");

            Page gate = land.open();

            assertThat(gate.loggedIn()).isFalse();
            assertThat(gate.document().select("[name=role]").eachAttr("value")).containsExactly("bidder");
        }
    }
}
