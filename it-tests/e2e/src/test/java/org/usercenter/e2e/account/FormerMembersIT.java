package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.TakeOver;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Those whom a stranger let act for an enterprise, and a stranger whom enterprises let act for them. */
@EndToEnd
@Tag("L3")
@Tag("A7")
@Tag("page")
@Order(75)
class FormerMembersIT {
    /** Longer than the job that goes over members needs to begin and end. */
    private static final Duration MEMBERS_SETTLED = Duration.ofSeconds(90);

    @BeforeEach
    void manyMessagesAtOnce(Control control) {
        control.smsLimits(false);
    }

    @Test
    @Tag("A7")
    void nobodyWhomTheFormerHolderLetInActsForTheEnterpriseFromThatMomentOn(
            Landscape landscape, People people, Admin admin) {
        TypedAccount taken = TypedAccount.registered(landscape, 83);
        String uscc = taken.enterprise().uscc();
        Person internal = Person.madeUp();
        String internalId = taken.member(internal);
        taken.administer(internalId);
        Person invited = people.registered();
        String invitedId = taken.invite(invited);
        Business business = new Business(admin);
        business.give(business.enterprise(uscc), "land", "viewer");
        business.give(business.member(uscc, internal.loginName()), "land", "viewer");
        business.give(business.member(uscc, invited.loginName()), "land", "viewer");
        BusinessLogin internals = land(landscape, people);
        Page agreement = internals.enter(internal.loginName(), internal.password());
        JsonNode ofInternal = internals.tokens(internals.submit(agreement, "agreed", "true", "action", "next"));
        BusinessLogin inviteds = land(landscape, people);
        Page choice = inviteds.enter(invited.loginName(), invited.password());
        JsonNode ofInvited = inviteds.tokens(inviteds.submit(
                choice,
                "identity",
                choice.document().select("[data-identity=" + uscc + "]").val()));
        assertThat(BusinessLogin.claims(ofInternal)
                        .at("/acting_enterprise/uscc")
                        .asText())
                .isEqualTo(uscc);
        assertThat(BusinessLogin.claims(ofInvited).at("/acting_enterprise/uscc").asText())
                .isEqualTo(uscc);

        taken.takeOver();

        assertThat(givesToken(internals.refresh(ofInternal))).isFalse();
        assertThat(givesToken(inviteds.refresh(ofInvited))).isFalse();
        assertThat(internals.open().loggedIn()).isFalse();
        assertThat(inviteds.open().document().select("[data-identity=" + uscc + "]"))
                .isEmpty();
        Await.until(
                "the members are settled",
                MEMBERS_SETTLED,
                () -> !admin.get("/users/" + internalId).path("enabled").asBoolean()
                        && admin.get("/users/" + invitedId + "/groups").isEmpty()
                        && names(admin.get("/groups/"
                                        + admin.get(taken.path()).path("id").asText() + "/children"))
                                .equals(List.of("departments", "members")));
        String members =
                admin.get(taken.path() + "/members/internal").path("id").asText();
        assertThat(admin.get("/groups/" + members + "/members").findValuesAsText("id"))
                .as("the new holder can enable him")
                .containsExactly(internalId);
        assertThat(names(admin.get("/users/" + internalId + "/groups"))).containsExactly("internal");
        assertThat(admin.get("/users/" + internalId + "/credentials")).isEmpty();
        assertThat(people.signIn()
                        .password(internal.loginName(), internal.password())
                        .loggedIn())
                .isFalse();
        admin.call("PUT", "/users/" + internalId, Map.of("enabled", true));
        assertThat(givesToken(internals.refresh(ofInternal)))
                .as("even when he is enabled again")
                .isFalse();
        assertThat(internals.open().loggedIn()).isFalse();
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

    private static List<String> names(JsonNode groups) {
        return StreamSupport.stream(groups.spliterator(), false)
                .map(group -> group.path("name").asText())
                .sorted()
                .toList();
    }

    private static BusinessLogin land(Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), "land");
    }

    private static boolean givesToken(JsonNode answer) {
        return answer.has("access_token");
    }
}
