package org.usercenter.e2e.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

/** How a person becomes a member of an enterprise, and stops being one, over the account interface. */
@EndToEnd
@Tag("A6")
class InvitationsIT {

    private final Api owner;
    private final String enterprise;

    InvitationsIT(Landscape landscape) {
        this.owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        this.enterprise = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText();
    }

    @Test
    void whoAcceptsActsForTheEnterpriseAndIsOutAtOnceWhenUnbound(Landscape landscape, People people) {
        Person person = people.registered();
        Api own = Api.of(landscape, person.loginName(), person.password());
        String department = owner.send("POST", enterprise + "/departments", Map.of("name", "投标部" + person.loginName()))
                .json()
                .path("id")
                .asText();
        JsonNode candidate = search(person.name(), person.loginName()).path("candidate");
        assertThat(candidate.toString()).doesNotContain(person.name(), person.loginName());

        Api.Reply invited = owner.send(
                "POST",
                enterprise + "/invitations",
                Map.of(
                        "candidate", candidate.path("token").asText(),
                        "departments", List.of(department),
                        "roles", List.of("land:viewer")));
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.json().path("state").asText()).isEqualTo("open");
        assertThat(own.get("/me").json().findValuesAsText("kind")).doesNotContain("enterprise");

        JsonNode invitation = own.get("/me/invitations").json().path("items").get(0);
        assertThat(invitation.path("uscc").asText()).isEqualTo(Business.USCC_A);
        assertThat(invitation.at("/departments/0/id").asText()).isEqualTo(department);
        assertThat(invitation.path("roles")).hasSize(1);
        String address = "/me/invitations/" + invitation.path("id").asText();
        assertThat(own.send("POST", address + "/accept", null).status()).isEqualTo(204);
        assertThat(own.send("POST", address + "/accept", null).status()).isEqualTo(404);

        assertThat(own.get("/me").json().findValuesAsText("kind")).contains("enterprise");
        String userId = own.get("/me").json().path("id").asText();
        JsonNode member = owner.get(enterprise + "/members/" + userId).json();
        assertThat(member.path("kind").asText()).isEqualTo("invited");
        assertThat(member.path("name").asText()).isEqualTo(person.name());
        assertThat(member.has("documentNumber")).isFalse();
        assertThat(owner.get("/me/messages").json().findValuesAsText("kind")).contains("invitation.accepted");

        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        Page choice = land.enter(person.loginName(), person.password());
        JsonNode tokens = land.tokens(land.submit(choice, "identity", enterprise.replace("/enterprises/", "")));
        assertThat(tokens.has("access_token")).isTrue();
        assertThat(owner.send("POST", enterprise + "/members/" + userId + "/disable", null)
                        .code())
                .isEqualTo("other-kind");
        assertThat(owner.send("POST", enterprise + "/members/" + userId + "/unbind", null)
                        .status())
                .isEqualTo(204);

        assertThat(land.refresh(tokens).has("access_token")).isFalse();
        assertThat(own.get("/me").json().findValuesAsText("kind")).doesNotContain("enterprise");
        assertThat(owner.get(enterprise + "/members/" + userId).status()).isEqualTo(404);
    }

    @Test
    void nobodyLearnsWhoIsKnownHereByOneOfTheTwo(Landscape landscape, People people) {
        Person person = people.registered();
        Person other = people.registered();

        JsonNode none = search("无此人", "nobody-is-called-so");
        assertThat(search(person.name(), "nobody-is-called-so")).isEqualTo(none);
        assertThat(search("无此人", person.loginName())).isEqualTo(none);
        assertThat(search(person.name(), other.loginName())).isEqualTo(none);
        assertThat(search("无此人", person.idNumber())).isEqualTo(none);
        assertThat(search(person.name(), person.idNumber()).has("candidate")).isTrue();
        // An internal account is nobody's to be invited.
        assertThat(search("周小北", Business.MEMBER_OF_A)).isEqualTo(none);
    }

    @Test
    void aTokenIsGoodOnceAndForWhoeverSearchedOnly(Landscape landscape, People people) {
        Person person = people.registered();
        String token = token(person);
        Api other = Api.of(landscape, Business.MAIN_B, PASSWORD);
        String otherEnterprise = "/enterprises/"
                + other.get("/me").json().at("/identities/0/enterpriseId").asText();

        assertThat(other.send("POST", otherEnterprise + "/invitations", Map.of("candidate", token))
                        .status())
                .isEqualTo(404);
        String again = token(person);
        assertThat(invite(again).status()).isEqualTo(201);
        assertThat(invite(again).status()).isEqualTo(404);
        assertThat(invite(token(person)).code()).isEqualTo("invited-already");
    }

    @Test
    void anInvitationIsDeclinedOrWithdrawnAndIsOverThen(Landscape landscape, People people) {
        Person person = people.registered();
        Api own = Api.of(landscape, person.loginName(), person.password());
        String first = invite(token(person)).json().path("id").asText();
        assertThat(owner.send("DELETE", enterprise + "/invitations/" + first, null)
                        .status())
                .isEqualTo(204);
        assertThat(own.send("POST", "/me/invitations/" + first + "/accept", null)
                        .status())
                .isEqualTo(404);
        assertThat(owner.get(enterprise + "/invitations?state=withdrawn").json().findValuesAsText("id"))
                .contains(first);

        String second = invite(token(person)).json().path("id").asText();
        assertThat(own.send("POST", "/me/invitations/" + second + "/decline", null)
                        .status())
                .isEqualTo(204);
        assertThat(own.send("POST", "/me/invitations/" + second + "/accept", null)
                        .status())
                .isEqualTo(404);
        assertThat(invite(token(person)).code()).isEqualTo("declined");
    }

    @Test
    void nobodyIsInvitedAgainAndAgain(People people) {
        Person person = people.registered();
        for (int i = 0; i < 3; i++) {
            String id = invite(token(person)).json().path("id").asText();
            assertThat(owner.send("DELETE", enterprise + "/invitations/" + id, null)
                            .status())
                    .isEqualTo(204);
        }

        assertThat(invite(token(person)).status()).isEqualTo(429);
    }

    @Test
    void nobodyAnswersTheInvitationOfSomebodyElse(Landscape landscape, People people) {
        Person person = people.registered();
        Person stranger = people.registered();
        String id = invite(token(person)).json().path("id").asText();

        Api.Reply accepted = Api.of(landscape, stranger.loginName(), stranger.password())
                .send("POST", "/me/invitations/" + id + "/accept", null);

        assertThat(accepted.status()).isEqualTo(404);
    }

    @Test
    @Tag("A7")
    void aSubAccountLeavesByItselfWhereTheRealmMakesItAMemberAtOnce(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api own = Api.of(landscape, person.loginName(), person.password());
        JsonNode attributes = admin.get("").path("attributes");
        Map<String, Object> changed = new HashMap<>();
        attributes.properties().forEach(each -> changed.put(each.getKey(), each.getValue()));
        changed.put("uc.invitations-at-once", "true");

        try (Admin.Undo atOnce = admin.changeRealm(Map.of("attributes", changed))) {
            assertThat(invite(token(person)).json().path("state").asText()).isEqualTo("accepted");
        }
        String id = owner.get("/me").json().at("/identities/0/enterpriseId").asText();
        assertThat(own.get("/me").json().findValuesAsText("enterpriseId")).containsExactly(id);
        assertThat(own.get("/me/messages").json().findValuesAsText("kind"))
                .contains("member.joined")
                .doesNotContain("invitation.received");

        assertThat(own.send("DELETE", "/me/memberships/" + id, null).status()).isEqualTo(204);

        assertThat(own.get("/me").json().findValuesAsText("enterpriseId")).isEmpty();
        assertThat(own.send("DELETE", "/me/memberships/" + id, null).status()).isEqualTo(404);
        assertThat(owner.send("DELETE", "/me/memberships/" + id, null).code()).isEqualTo("other-kind");
    }

    private JsonNode search(String name, String identifier) {
        Api.Reply reply =
                owner.send("POST", enterprise + "/invitations/search", Map.of("name", name, "identifier", identifier));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private String token(Person person) {
        return search(person.name(), person.loginName()).at("/candidate/token").asText();
    }

    private Api.Reply invite(String token) {
        return owner.send("POST", enterprise + "/invitations", Map.of("candidate", token));
    }
}
