package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
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
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at whose own mobile the enterprise is reached, and who is to be shut out. */
@EndToEnd
@Tag("A1")
@Tag("A5")
@Tag("A6")
@Order(74)
class ContactHolderIT {
    private Admin.Undo shorter = () -> {};

    @BeforeEach
    void manyMessagesAtOnce(Control control, Admin admin) {
        control.smsLimits(false);
        shorter = admin.shortPause();
    }

    @AfterEach
    void asBefore() {
        shorter.close();
    }

    @Test
    void anInternalAccountStaysUntilTheEnterpriseIsReachedElsewhere(Landscape landscape) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Api owner = own.owner();
        String member = own.create(Person.madeUp().withMobile(own.main().mobile()));

        for (String action : List.of("disable", "delete")) {
            Api.Reply refused = owner.send("POST", member + "/" + action, null);
            assertThat(refused.status()).as(action).isEqualTo(409);
            assertThat(refused.code()).as(action).isEqualTo("is-contact");
            assertThat(refused.json().path("title").asText()).as(action).contains("请先更换单位的联系方式");
        }
        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("active");

        reachAt(landscape, own.main(), Person.madeUp().mobile());
        assertThat(owner.send("POST", member + "/disable", null).status()).isEqualTo(204);
        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("disabled");
        JsonNode changed = owner.get(own.at("/business-log?action=contact.mobile.changed"))
                .json()
                .path("items");
        assertThat(changed).hasSize(1);
        assertThat(changed.at("/0/actor").asText()).isEqualTo(own.main().loginName());
    }

    @Test
    void aSubAccountAtWhoseMobileTheEnterpriseIsReachedIsNotUnbound(Landscape landscape, People people, Admin admin) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person person = people.registered();
        String member = joined(own, person, admin);
        reachAt(landscape, own.main(), person.mobile());

        assertThat(own.owner().send("POST", member + "/unbind", null).code()).isEqualTo("is-contact");
        assertThat(own.owner().get(member).status()).isEqualTo(200);
    }

    @Test
    @Tag("A7")
    void aSubAccountThatLeavesByItselfIsNotHeldAndTheMainAccountIsWarned(
            Landscape landscape, People people, Admin admin) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person contact = people.registered();
        Person other = people.registered();
        Api contacts = Api.of(landscape, contact.loginName(), contact.password());
        Api others = Api.of(landscape, other.loginName(), other.password());
        joined(own, contact, admin);
        joined(own, other, admin);
        reachAt(landscape, own.main(), contact.mobile());

        for (Api each : List.of(contacts, others)) {
            assertThat(each.send("DELETE", "/me/memberships/" + own.id(), null).status())
                    .isEqualTo(204);
        }

        JsonNode warning = message(own.owner(), "member.left-contact");
        assertThat(warning.path("security").asBoolean()).isTrue();
        assertThat(warning.path("body").asText())
                .contains(contact.loginName(), "更换")
                .doesNotContain(contact.mobile());
        JsonNode news = message(own.owner(), "member.left");
        assertThat(news.path("security").asBoolean()).isFalse();
        assertThat(news.path("body").asText()).contains(other.loginName());
    }

    private static JsonNode message(Api api, String kind) {
        return StreamSupport.stream(
                        api.get("/me/messages?max=100").json().path("items").spliterator(), false)
                .filter(message -> message.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + kind));
    }

    /** Makes a person a sub-account and returns the address of the member. */
    private static String joined(OwnEnterprise own, Person person, Admin admin) {
        Business business = new Business(admin);
        business.join(own.enterprise().uscc(), person.loginName());
        return own.at("/members/" + business.user(person.loginName()));
    }

    /** The main account puts another mobile in the place of the enterprise's. */
    private static void reachAt(Landscape landscape, Person main, String mobile) {
        Phone phone = landscape.phone();
        Owner page = new Owner(landscape, main).open("uc-bind-mobile").provePresent(main.mobile());
        int earlier = phone.messages(mobile).size();
        Await.until("a code is sent", Duration.ofSeconds(30), Duration.ofMillis(500), () -> page.send("mobile", mobile)
                .codeSent());
        page.bind("mobile", mobile, phone.codeAfter(mobile, earlier));
        assertThat(page.page().uri().getQuery()).contains("kc_action_status=success");
    }
}
