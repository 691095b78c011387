package org.usercenter.e2e.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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
import org.usercenter.e2e.http.Sheet;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** What belongs to another enterprise or account, asked for under one's own address by a main account that may do all there. */
@EndToEnd
@Tag("A1")
@Tag("A7")
class ForeignObjectsIT extends PeopleOfAnEnterprise {

    private final Api other;
    private final String otherEnterprise;

    ForeignObjectsIT(Landscape landscape) {
        super(landscape);
        this.other = Api.of(landscape, Business.MAIN_B, PASSWORD);
        this.otherEnterprise = "/enterprises/"
                + other.get("/me").json().at("/identities/0/enterpriseId").asText();
    }

    @Test
    void noObjectOfAnotherEnterpriseIsFoundOrChanged(Landscape landscape, People people, Admin admin) {
        String member = create(Person.madeUp(), List.of()).json().path("userId").asText();
        String department = department(null, "他山部" + member);
        Person guest = people.registered();
        String invitation = invite(guest);
        Person asking = people.registered();
        String request = request(landscape, people, admin, asking);
        String imported = owner.upload(enterprise + "/members/imports?dryRun=true", sheet())
                .json()
                .path("id")
                .asText();
        assertThat(List.of(invitation, request, imported)).doesNotContain("");
        Map<String, JsonNode> before = state(member, department);

        List<String> wrong = new ArrayList<>();
        for (Attempt each : attempts(member, department, invitation, request, imported)) {
            Api.Reply reply = other.send(
                    each.verb(), otherEnterprise + each.path(), each.body(), "If-Match", each.tag(owner, enterprise));
            if (reply.status() != 404) {
                wrong.add(each.verb() + " " + each.path() + " gave " + reply.status() + ": "
                        + reply.http().body());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(state(member, department)).isEqualTo(before);
        assertThat(owner.get(enterprise + "/invitations?state=open").json().findValuesAsText("id"))
                .contains(invitation);
        assertThat(owner.get(enterprise + "/requests?max=100").json().findValuesAsText("id"))
                .contains(request);
    }

    @Test
    void nobodyReadsOrSettlesTheMessagesAndInvitationsOfSomebodyElse(Landscape landscape, People people) {
        Person person = people.registered();
        Api own = Api.of(landscape, person.loginName(), person.password());
        String invitation = invite(person);
        String message = own.get("/me/messages").json().at("/items/0/id").asText();
        assertThat(message).isNotEmpty();

        other.send("POST", "/me/messages/" + message + "/read", null);
        other.send("POST", "/me/messages/read-all?last=" + message, null);

        assertThat(own.get("/me/messages").json().at("/items/0/read").asBoolean())
                .isFalse();
        assertThat(own.get("/me").json().path("unread").asInt()).isPositive();
        assertThat(other.get("/me/messages?max=100").json().findValuesAsText("id"))
                .doesNotContain(message);
        for (String answer : List.of("accept", "decline")) {
            assertThat(other.send("POST", "/me/invitations/" + invitation + "/" + answer, null)
                            .status())
                    .as(answer)
                    .isEqualTo(404);
        }
        assertThat(own.get("/me/invitations").json().findValuesAsText("id")).contains(invitation);
    }

    /**
     * Something tried.
     *
     * @param tagged where its entity tag is read by whom it belongs to; null: none is needed
     */
    private record Attempt(String verb, String path, @Nullable Object body, @Nullable String tagged) {

        String tag(Api owner, String enterprise) {
            return tagged == null ? "*" : owner.get(enterprise + tagged).header("ETag");
        }
    }

    private static List<Attempt> attempts(
            String member, String department, String invitation, String request, String imported) {
        List<Attempt> all = new ArrayList<>(List.of(
                new Attempt("GET", "/members/" + member, null, null),
                new Attempt("PATCH", "/members/" + member, Map.of("name", "李小四"), "/members/" + member),
                new Attempt("GET", "/members/" + member + "/certificates", null, null),
                new Attempt("GET", "/members/" + member + "/roles", null, null),
                new Attempt("GET", "/members/" + member + "/roles/land", null, null),
                new Attempt(
                        "PUT",
                        "/members/" + member + "/roles/land",
                        Map.of("roles", List.of("viewer")),
                        "/members/" + member + "/roles/land"),
                new Attempt("GET", "/members/imports/" + imported, null, null),
                new Attempt("GET", "/departments/" + department, null, null),
                new Attempt("PATCH", "/departments/" + department, Map.of("notes", "二楼"), "/departments/" + department),
                new Attempt("POST", "/departments/" + department + "/move", Map.of(), "/departments/" + department),
                new Attempt("DELETE", "/departments/" + department, null, "/departments/" + department),
                new Attempt("DELETE", "/invitations/" + invitation, null, null),
                new Attempt("POST", "/requests/" + request + "/grant", Map.of("roles", List.of("viewer")), null),
                new Attempt("POST", "/requests/" + request + "/refuse", null, null)));
        for (String action : List.of("disable", "enable", "reset-password", "delete", "keep", "unbind")) {
            all.add(new Attempt("POST", "/members/" + member + "/" + action, null, null));
        }
        return all;
    }

    private Map<String, JsonNode> state(String member, String department) {
        Map<String, JsonNode> state = new LinkedHashMap<>();
        for (String path :
                List.of("/members/" + member, "/members/" + member + "/roles/land", "/departments/" + department)) {
            state.put(path, owner.get(enterprise + path).json());
        }
        return state;
    }

    private String invite(Person person) {
        JsonNode found = owner.send(
                        "POST",
                        enterprise + "/invitations/search",
                        Map.of("name", person.name(), "identifier", person.loginName()))
                .json();
        return owner.send(
                        "POST",
                        enterprise + "/invitations",
                        Map.of("candidate", found.at("/candidate/token").asText()))
                .json()
                .path("id")
                .asText();
    }

    private String request(Landscape landscape, People people, Admin admin, Person person) {
        new Business(admin).join(Business.USCC_A, person.loginName());
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        Page choice = land.enter(person.loginName(), person.password());
        Page stop = land.submit(
                choice,
                "identity",
                choice.document()
                        .select("[data-identity=" + Business.USCC_A + "]")
                        .val());
        land.submit(stop, "action", "ask");
        List<JsonNode> requests = new ArrayList<>();
        owner.get(enterprise + "/requests?max=100").json().path("items").forEach(requests::add);
        return requests.stream()
                .filter(each -> each.path("loginName").asText().equals(person.loginName()))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElse("");
    }

    private static byte[] sheet() {
        Person person = Person.madeUp();
        return new Sheet()
                .row(person.loginName(), person.name(), person.mobile())
                .bytes();
    }
}
