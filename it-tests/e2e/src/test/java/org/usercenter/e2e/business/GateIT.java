package org.usercenter.e2e.business;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** Who gets into which business system, in all the ways that lead there. */
@EndToEnd
@Tag("page")
@Tag("B3")
class GateIT {

    private static BusinessLogin land(Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), "land");
    }

    @Test
    @Tag("B2")
    @Tag("B4")
    void whoHasOpenedNothingOpensInPlaceAndEnters(Landscape landscape, People people) {
        Person person = people.registered();
        BusinessLogin login = land(landscape, people);

        Page open = login.enter(person.loginName(), person.password());
        assertThat(open.text()).contains("开通业务", "竞买人", "要求实名等级 2").doesNotContain("认证竞买人");
        Page none = login.submit(open, "action", "open");
        assertThat(none.error("role")).contains("请至少选择一个业务角色");
        Page foreign = login.submit(none, "role", "certified-bidder", "action", "open");
        assertThat(foreign.error("role")).contains("现在不能开通");
        Page opened = login.submit(foreign, "role", "bidder", "action", "open");
        assertThat(opened.text()).contains("开通成功");
        Page inside = login.submit(opened, "action", "enter");

        assertThat(inside.loggedIn()).isTrue();
        JsonNode tokens = login.tokens(inside);
        for (String token : List.of("access_token", "id_token")) {
            JsonNode claims = BusinessLogin.claims(tokens, token);
            assertThat(claims.path("account_type").asText()).isEqualTo("person");
            assertThat(claims.path("name").asText()).isEqualTo(person.name());
            assertThat(claims.path("login_name").asText()).isEqualTo(person.loginName());
            assertThat(claims.path("business_roles")).hasToString("[\"bidder\"]");
            assertThat(claims.path("real_name_level").asInt()).isEqualTo(2);
            assertThat(claims.path("person_level").asInt()).isEqualTo(2);
            assertThat(claims.path("login_way").asText()).isEqualTo("password");
            assertThat(claims.path("amr")).hasToString("[\"pwd\"]");
            assertThat(claims.has("acting_enterprise")).isFalse();
            assertThat(claims.toString()).doesNotContain(person.idNumber(), person.mobile());
        }
        assertThat(BusinessLogin.claims(tokens).at("/resource_access/land/roles"))
                .hasToString("[\"bidder\"]");
    }

    @Test
    void singleSignOnStandsBeforeTheGateOfTheSecondSystemEachTime(Landscape landscape, People people) {
        Person person = people.registered();
        BusinessLogin login = land(landscape, people);
        assertThat(login.at("construction")
                        .enter(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();

        Page gate = login.open();
        assertThat(gate.hasField("role")).isTrue();
        assertThat(login.open("prompt", "none").uri().getQuery()).contains("error=interaction_required");
        Page restarted = login.get(gate.uri()
                .resolve("restart?" + gate.uri().getQuery() + "&skip_logout=true")
                .toString());
        assertThat(restarted.loggedIn()).isFalse();
        assertThat(restarted.hasField("role")).isTrue();
        assertThat(login.submit(restarted, "action", "leave").uri().getQuery()).contains("error=access_denied");
    }

    @Test
    void aSystemForEnterprisesIsClosedToPersons(Landscape landscape, People people) {
        Person person = people.registered();

        Page refused = land(landscape, people).at("finance").enter(person.loginName(), person.password());

        assertThat(refused.text()).contains("不能进入此业务系统");
        assertThat(refused.hasField("role")).isFalse();
    }

    @Test
    @Tag("A8")
    @Tag("A11")
    void aMemberAsksTheMainAccountOnceAndEntersWithWhatIsGiven(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        BusinessLogin login = land(landscape, people);

        Page page = login.enter(Business.MEMBER_OF_A, PASSWORD);
        assertThat(page.text()).contains("您还没有此业务的权限", "深圳示例建城有限公司");
        assertThat(login.submit(page, "action", "ask").text()).contains("申请已发送");
        assertThat(land(landscape, people).enter(Business.MEMBER_OF_A, PASSWORD).text())
                .contains("申请已发送");

        String member = business.member(Business.USCC_A, Business.MEMBER_OF_A);
        business.give(member, "land", "viewer");
        try {
            Page inside = land(landscape, people).enter(Business.MEMBER_OF_A, PASSWORD);
            JsonNode claims = BusinessLogin.claims(login.tokens(inside));
            assertThat(claims.path("account_type").asText()).isEqualTo("member");
            assertThat(claims.path("member_role").asText()).isEqualTo("internal");
            assertThat(claims.path("business_roles")).hasToString("[\"viewer\"]");
            assertThat(claims.path("real_name_level").asInt()).isEqualTo(3);
        } finally {
            business.take(member, "land", "viewer");
        }
    }

    @Test
    @Tag("L8")
    @Tag("B4")
    void whoActsForTwoEnterprisesHasInEachOnlyItsRoles(Landscape landscape, People people) {
        BusinessLogin land = land(landscape, people);

        Page choice = land.enter(Business.PERSON_IN_BOTH, PASSWORD);
        assertThat(choice.document().select("[name=identity]")).hasSize(3);
        JsonNode forA = land.tokens(land.submit(choice, "identity", valueOf(choice, Business.USCC_A)));
        assertThat(BusinessLogin.claims(forA).at("/acting_enterprise/uscc").asText())
                .isEqualTo(Business.USCC_A);
        assertThat(BusinessLogin.claims(forA).path("business_roles")).hasToString("[\"bidder\"]");
        assertThat(BusinessLogin.claims(forA).path("real_name_level").asInt()).isEqualTo(3);
        assertThat(BusinessLogin.claims(forA).path("person_level").asInt()).isEqualTo(2);

        // Another system has its own choice; this one remembers.
        BusinessLogin construction = land.at("construction");
        Page second = construction.open();
        JsonNode self = construction.tokens(construction.submit(second, "identity", "self"));
        assertThat(BusinessLogin.claims(self).path("account_type").asText()).isEqualTo("person");
        assertThat(land.open().loggedIn()).isTrue();

        Page again = land.open("prompt", "select_account");
        JsonNode forB = land.tokens(land.submit(again, "identity", valueOf(again, Business.USCC_B)));
        assertThat(BusinessLogin.claims(forB).at("/acting_enterprise/uscc").asText())
                .isEqualTo(Business.USCC_B);
        assertThat(BusinessLogin.claims(forB).path("business_roles")).hasToString("[\"viewer\"]");
        assertThat(BusinessLogin.claims(forB).at("/resource_access/land/roles")).hasToString("[\"viewer\"]");
        JsonNode refreshed = construction.refresh(self);
        assertThat(BusinessLogin.claims(refreshed).path("account_type").asText())
                .isEqualTo("person");
    }

    private static String valueOf(Page choice, String uscc) {
        return choice.document().select("[data-identity=" + uscc + "]").val();
    }

    @Test
    void whoHoldsOnlyRolesOfAHigherLevelIsToldSo(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        String enterprise = business.enterprise(Business.USCC_B);
        business.give(enterprise, "land", "certified-bidder");
        business.take(enterprise, "land", "viewer");
        try {
            Page page = land(landscape, people).enter(Business.MAIN_B, PASSWORD);

            assertThat(page.text()).contains("实名等级不足", "当前实名等级为 2", "要求 3");
        } finally {
            business.give(enterprise, "land", "viewer");
            business.take(enterprise, "land", "certified-bidder");
            // Its member has lost the role with it, and does not get it back by itself.
            business.give(business.member(Business.USCC_B, Business.PERSON_IN_BOTH), "land", "viewer");
        }
    }

    @Test
    @Tag("B2")
    @Tag("A10")
    void whoNeedsAHigherLevelForARoleRaisesItFromThePageAndFindsTheRoleTicked(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        String enterprise = business.enterprise(Business.USCC_B);
        BusinessLogin login = land(landscape, people);
        business.take(enterprise, "land", "viewer");
        try {
            Page open = login.enter(Business.MAIN_B, PASSWORD);
            assertThat(open.document().select("#uc-upgrade")).hasSize(1);
            Page upgrade = login.submit(open, "role", "certified-bidder", "action", "upgrade");
            assertThat(upgrade.hasField("role")).isFalse();
            Page back = login.submit(upgrade, "action", "leave");

            assertThat(back.document().select("[name=role][checked]").eachAttr("value"))
                    .containsExactly("certified-bidder");
        } finally {
            business.give(enterprise, "land", "viewer");
            business.give(business.member(Business.USCC_B, Business.PERSON_IN_BOTH), "land", "viewer");
        }
    }

    @Test
    void aRoleForUsbKeysSendsWhoLoggedInByPasswordToTheKeyAndKeepsTheSession(Landscape landscape, People people) {
        BusinessLogin login = land(landscape, people);
        assertThat(login.enter(Business.MAIN_A, PASSWORD).loggedIn()).isTrue();
        BusinessLogin finance = login.at("finance");

        Page stop = finance.open();
        assertThat(stop.text()).contains("请换一种方式登录", "用实体CA登录");
        Page again = finance.submit(stop, "action", "way-ca");

        assertThat(again.loggedIn()).isFalse();
        assertThat(again.document().select("#kc-attempted-username, [name=authenticationExecution]"))
                .isNotEmpty();
        // Who does not go on is where he was.
        assertThat(login.open().loggedIn()).isTrue();
        assertThat(finance.open().text()).contains("请换一种方式登录");
    }

    @Test
    @Tag("B5")
    void aWithdrawnRoleEndsTheRefreshButNotTheSession(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
        business.give(business.person(person.loginName()), "land", "bidder");
        BusinessLogin login = land(landscape, people);
        JsonNode tokens = login.tokens(login.enter(person.loginName(), person.password()));
        assertThat(BusinessLogin.claims(tokens).path("business_roles")).hasToString("[\"bidder\",\"viewer\"]");

        business.take(business.person(person.loginName()), "land", "bidder");
        JsonNode narrower = login.refresh(tokens);
        assertThat(BusinessLogin.claims(narrower).path("business_roles")).hasToString("[\"viewer\"]");
        business.take(business.person(person.loginName()), "land", "viewer");

        assertThat(login.refresh(narrower).path("status").asInt()).isIn(400, 403);
        assertThat(login.at("construction").open().loggedIn()).isTrue();
        assertThat(login.open().hasField("role")).isTrue();
    }

    @Test
    @Tag("B5")
    void whatWasWithdrawnBetweenLoginAndTokenGivesNoToken(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        String holder = business.person(person.loginName());
        business.give(holder, "land", "viewer");
        BusinessLogin login = land(landscape, people);
        Page inside = login.enter(person.loginName(), person.password());

        business.take(holder, "land", "viewer");

        assertThat(login.tokens(inside).path("access_token").isMissingNode()).isTrue();
    }

    @Test
    @Tag("B1")
    void aRoleThatAsksForMoreFromNowOnIsRefusedAtTheNextToken(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "bidder");
        BusinessLogin login = land(landscape, people);
        JsonNode tokens = login.tokens(login.enter(person.loginName(), person.password()));

        try (Admin.Undo higher = business.changeRole("land", "bidder", "uc.level", "3")) {
            JsonNode refused = login.refresh(tokens);
            assertThat(refused.path("error").asText()).isEqualTo("access_denied");
            assertThat(refused.path("error_description").asText()).contains("gate");
            assertThat(login.open().text()).contains("实名等级不足");
        }

        assertThat(login.open().loggedIn()).isTrue();
    }

    @Test
    @Tag("B4")
    void aRoleMappingOfAnAdministratorIsNoBusinessRole(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        String client = admin.get("/clients?clientId=land").get(0).path("id").asText();
        JsonNode bidder = admin.get("/clients/" + client + "/roles/bidder");
        String user = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("POST", "/users/" + user + "/role-mappings/clients/" + client, List.of(bidder));
        business.give(business.person(person.loginName()), "land", "viewer");
        BusinessLogin login = land(landscape, people);

        JsonNode claims = BusinessLogin.claims(login.tokens(login.enter(person.loginName(), person.password())));

        assertThat(claims.at("/resource_access/land/roles")).hasToString("[\"viewer\"]");
    }
}
