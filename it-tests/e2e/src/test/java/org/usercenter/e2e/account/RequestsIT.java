package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** How requests of members for business are answered, over the account interface. */
@EndToEnd
@Tag("A8")
@Tag("A11")
class RequestsIT extends PeopleOfAnEnterprise {

    RequestsIT(Landscape landscape) {
        super(landscape);
    }

    @Test
    void ofAGrantAndARefusalAtOnceOneCountsAndTheOtherFindsNothing(Landscape landscape, People people, Admin admin) {
        Asked asked = ask(landscape, people, admin);
        Api second = Api.of(landscape, Business.MAIN_A, PASSWORD);

        List<Integer> answers = atOnce(
                () -> grant(owner, asked, "viewer"), () -> second.send("POST", asked.request() + "/refuse", null));

        assertThat(answers).containsExactlyInAnyOrder(204, 404);
        boolean granted = answers.get(0) == 204;
        assertThat(holds(asked)).isEqualTo(granted);
        assertThat(asked.api().get("/me/messages").json().findValuesAsText("kind"))
                .filteredOn(kind -> kind.startsWith("business.request-"))
                .containsExactly(granted ? "business.request-granted" : "business.request-refused");
    }

    @Test
    void ofTwoGrantsAtOnceOneCountsAndTheMemberIsToldOnce(Landscape landscape, People people, Admin admin) {
        Asked asked = ask(landscape, people, admin);
        Api second = Api.of(landscape, Business.MAIN_A, PASSWORD);

        List<Integer> answers = atOnce(() -> grant(owner, asked, "viewer"), () -> grant(second, asked, "bidder"));

        assertThat(answers).containsExactlyInAnyOrder(204, 404);
        assertThat(held(asked)).containsExactly(answers.get(0) == 204 ? "viewer" : "bidder");
        assertThat(asked.api().get("/me/messages").json().findValuesAsText("kind"))
                .containsOnlyOnce("business.request-granted");
    }

    @Test
    void aRefusalIsToldWithTheSystemsNameAndTheMemberCanAskAgain(Landscape landscape, People people, Admin admin) {
        Asked asked = ask(landscape, people, admin);

        assertThat(owner.send("POST", asked.request() + "/refuse", null).status())
                .isEqualTo(204);

        JsonNode message = asked.api().get("/me/messages").json().at("/items/0");
        assertThat(message.path("kind").asText()).isEqualTo("business.request-refused");
        assertThat(message.path("body").asText()).contains("土地矿业权交易系统");
        assertThat(open(asked.person())).isEmpty();
        assertThat(owner.get("/me/todos").json().findValuesAsText("id")).doesNotContain(asked.id());
        assertThat(owner.send("POST", asked.request() + "/refuse", null).status())
                .isEqualTo(404);
        assertThat(grant(owner, asked, "viewer").status()).isEqualTo(404);
        Page again = asked.land().get(asked.page().uri().toString());
        assertThat(again.document().select("#uc-ask")).as(again.text()).hasSize(1);
        assertThat(again.text()).contains("主账户没有同意您上一次的申请");
    }

    @Test
    void onlyWhatTheEnterpriseHasAndTheMemberHasNotIsGranted(Landscape landscape, People people, Admin admin) {
        Asked asked = ask(landscape, people, admin);

        assertThat(grant(owner, asked, "certified-bidder").json().at("/fields/0/code"))
                .hasToString("\"not-offered\"");
        assertThat(owner.send("POST", asked.request() + "/grant", Map.of("roles", List.of()))
                        .json()
                        .at("/fields/0/code"))
                .hasToString("\"missing\"");
        assertThat(open(asked.person())).hasSize(1);
        assertThat(holds(asked)).isFalse();
    }

    /**
     * Somebody who has asked for a business system.
     *
     * @param page that says that the request was sent, and goes on when it is loaded anew
     * @param id of the request
     * @param request its address
     * @param member that of his roles
     */
    private record Asked(
            Person person, Api api, BusinessLogin land, Page page, String id, String request, String member) {}

    private Asked ask(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Business business = new Business(admin);
        Api api = Api.of(landscape, person.loginName(), person.password());
        business.join(Business.USCC_A, person.loginName());
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        Page choice = land.enter(person.loginName(), person.password());
        Page stop = land.submit(
                choice,
                "identity",
                choice.document()
                        .select("[data-identity=" + Business.USCC_A + "]")
                        .val());
        Page sent = land.submit(stop, "action", "ask");
        String id = open(person).get(0).path("id").asText();
        return new Asked(
                person,
                api,
                land,
                sent,
                id,
                enterprise + "/requests/" + id,
                enterprise + "/members/" + business.user(person.loginName()) + "/roles/land");
    }

    private List<JsonNode> open(Person person) {
        return StreamSupport.stream(
                        owner.get(enterprise + "/requests?max=100")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(request -> request.path("loginName").asText().equals(person.loginName()))
                .toList();
    }

    private static Api.Reply grant(Api by, Asked asked, String role) {
        return by.send("POST", asked.request() + "/grant", Map.of("roles", List.of(role)));
    }

    private boolean holds(Asked asked) {
        return !held(asked).isEmpty();
    }

    private List<String> held(Asked asked) {
        return StreamSupport.stream(
                        owner.get(asked.member()).json().path("roles").spliterator(), false)
                .filter(role -> role.path("held").asBoolean())
                .map(role -> role.path("name").asText())
                .toList();
    }

    /** The statuses of two answers that were asked for at the same moment. */
    private static List<Integer> atOnce(Supplier<Api.Reply> one, Supplier<Api.Reply> other) {
        return Stream.of(one, other)
                .parallel()
                .map(Supplier::get)
                .map(Api.Reply::status)
                .toList();
    }
}
