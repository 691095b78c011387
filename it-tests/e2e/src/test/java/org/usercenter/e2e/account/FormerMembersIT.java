package org.usercenter.e2e.account;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.TakeOver;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Those whom a stranger let act for an enterprise, and a stranger whom enterprises let act for them. */
@EndToEnd
@Tag("L3")
@Tag("A7")
@Tag("page")
@Order(75)
class FormerMembersIT {
    @BeforeEach
    void manyMessagesAtOnce(Control control) {
        control.smsLimits(false);
    }

    @Test
    @Tag("L4")
    void aPersonsAccountLeavesTheEnterprisesThatDidNotMeanItsNewHolder(
            Landscape landscape, People people, Phone phone, Admin admin, Platforms platforms) {
        Person stranger = people.registered();
        String id = admin.user(stranger.loginName()).orElseThrow().path("id").asText();
        String group = admin.get("/group-by-path/enterprises/" + Business.USCC_B + "/members/invited")
                .path("id")
                .asText();
        admin.call("PUT", "/users/" + id + "/groups/" + group, null);
        Person owner = Person.madeUp().withIdentity(stranger.name(), stranger.idNumber());
        Visitor visitor = people.visitor();
        Page confirm = new SignIn(landscape, visitor).guangdong(platforms.guangdongPerson(owner, "L2"));
        TakeOver question =
                new TakeOver(visitor, visitor.submit(confirm, fields("action", "take-over"))).press("begin");

        question.take(owner.mobile(), question.code(phone, owner.mobile()), TypedAccount.FRESH)
                .agree();

        assertThat(question.page().loggedIn()).as(question.page().text()).isTrue();
        assertThat(admin.get("/users/" + id + "/groups")).isEmpty();
    }
}
