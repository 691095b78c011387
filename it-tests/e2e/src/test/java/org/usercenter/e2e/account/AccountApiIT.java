package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** The account interface, as the account pages use it. */
@EndToEnd
@Tag("A1")
class AccountApiIT {

    @Test
    void theMainAccountSeesItsEnterpriseAndAMemberOnlyWhatConcernsEverybody(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        Api member = Api.of(landscape, Business.MEMBER_OF_A, PASSWORD);
        String enterprise = enterprise(owner);

        JsonNode seen = owner.get("/enterprises/" + enterprise).json();
        assertThat(seen.path("uscc").asText()).isEqualTo(Business.USCC_A);
        assertThat(seen.at("/legalRepresentative/name").asText()).isEqualTo("周建国");
        assertThat(seen.path("mainAccount").path("loginName").asText()).isEqualTo(Business.MAIN_A);
        JsonNode shown = member.get("/enterprises/" + enterprise).json();
        assertThat(shown.path("name")).isEqualTo(seen.path("name"));
        assertThat(List.of(shown.has("contact"), shown.has("legalRepresentative"), shown.has("mainAccount")))
                .containsOnly(false);
    }

    @Test
    void whoIsLoggedInIsToldAsWhomHeCanActAndWhatHeMayDoThere(Landscape landscape) {
        JsonNode owner = Api.of(landscape, Business.MAIN_A, PASSWORD).get("/me").json();
        JsonNode person =
                Api.of(landscape, Business.PERSON_IN_BOTH, PASSWORD).get("/me").json();

        assertThat(owner.path("accountType").asText()).isEqualTo("enterprise");
        assertThat(owner.at("/identities/0/rights"))
                .hasToString("[\"read\",\"members\",\"departments\",\"grants\",\"enterprise\"]");
        assertThat(person.path("accountType").asText()).isEqualTo("person");
        assertThat(person.findValuesAsText("kind")).containsExactly("self", "enterprise", "enterprise");
        assertThat(person.at("/identities/1/rights")).hasToString("[\"read\"]");
        assertThat(person.at("/identities/1/level").asInt()).isEqualTo(3);
    }

    @Test
    void whoHasLostTheRolesOfTheAccountPagesHasNothingHereEither(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api own = Api.of(landscape, person.loginName(), person.password());
        assertThat(own.get("/me").status()).isEqualTo(200);
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();

        admin.call(
                "DELETE",
                "/users/" + id + "/role-mappings/realm",
                List.of(admin.get("/roles/default-roles-user-center")));

        assertThat(own.get("/me").status()).isEqualTo(401);
    }

    @Test
    void ofTwoWhoEditTheSecondIsToldAndOverwritesNothing(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        String path = "/enterprises/" + enterprise(owner);
        String tag = owner.get(path).header("ETag");

        assertThat(owner.send("PATCH", path, Map.of("postcode", "518001")).status())
                .isEqualTo(428);
        List<Integer> both = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> owner.send("PATCH", path, Map.of("contactAddress", "深圳市福田区 " + i), "If-Match", tag)
                        .status())
                .sorted()
                .toList();

        assertThat(both).containsExactly(200, 412);
        Api.Reply now = owner.get(path);
        assertThat(now.json().at("/contact/address").asText()).startsWith("深圳市福田区");
        Api.Reply again =
                owner.send("PATCH", path, Map.of("contactAddress", "深圳市南山区科技路 1 号"), "If-Match", now.header("ETag"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(owner.get(path).header("ETag"));
    }

    @Test
    void whatWasProvedDoesNotChangeHereAndWrongValuesAreNamed(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        String path = "/enterprises/" + enterprise(owner);
        String tag = owner.get(path).header("ETag");

        Api.Reply proof = owner.send("PATCH", path, Map.of("name", "另一家公司"), "If-Match", tag);
        Api.Reply format = owner.send("PATCH", path, Map.of("postcode", "51800"), "If-Match", tag);
        Api.Reply unknown = owner.send("PATCH", path, Map.of("level", 3), "If-Match", tag, "Accept-Language", "en");
        Api.Reply text = owner.send("PATCH", path, "{", "If-Match", tag);

        assertThat(proof.status()).isEqualTo(422);
        assertThat(proof.header("Content-Type")).startsWith("application/problem+json");
        assertThat(proof.code()).isEqualTo("needs-proof");
        assertThat(proof.json().at("/fields/0/message").asText()).isEqualTo("须经核验才能修改");
        assertThat(format.json().at("/fields/0/name").asText()).isEqualTo("postcode");
        assertThat(unknown.json().at("/fields/0/code").asText()).isEqualTo("unknown");
        assertThat(unknown.json().path("title").asText()).isEqualTo("Some fields need your attention");
        assertThat(text.status()).isEqualTo(400);
        assertThat(text.code()).isEqualTo("bad-body");
    }

    @Test
    @Tag("A8")
    @Tag("A11")
    void aMemberAsksTheMainAccountGrantsAndTakesAgainAndTheMemberIsOut(Landscape landscape, People people) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        Api member = Api.of(landscape, Business.MEMBER_OF_A, PASSWORD);
        BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
        login.submit(login.enter(Business.MEMBER_OF_A, PASSWORD), "action", "ask");
        String enterprise = "/enterprises/" + enterprise(owner);

        JsonNode request =
                owner.get(enterprise + "/requests").json().path("items").get(0);
        assertThat(request.path("client").asText()).isEqualTo("land");
        assertThat(owner.get("/me/todos").json().toString()).contains("grant-request", "请审核");
        Api.Reply granted = owner.send(
                "POST",
                enterprise + "/requests/" + request.path("id").asText() + "/grant",
                Map.of("roles", List.of("viewer")));
        assertThat(granted.status()).isEqualTo(204);
        assertThat(owner.get(enterprise + "/requests").json().path("items")).isEmpty();
        assertThat(member.get("/me/messages").json().at("/items/0/kind").asText())
                .isEqualTo("business.request-granted");
        assertThat(member.get("/me/messages").json().at("/items/0/body").asText())
                .contains("您使用");

        JsonNode tokens = login.tokens(
                new BusinessLogin(landscape, people.visitor(), "land").enter(Business.MEMBER_OF_A, PASSWORD));
        String roles = enterprise + "/members/" + request.path("userId").asText() + "/roles/land";
        Api.Reply held = owner.get(roles);
        assertThat(held.json().toString()).contains("\"held\":true");
        Api.Reply foreign =
                owner.send("PUT", roles, Map.of("roles", List.of("realm-admin")), "If-Match", held.header("ETag"));
        assertThat(foreign.json().at("/fields/0/code").asText()).isEqualTo("not-offered");
        Api.Reply taken = owner.send("PUT", roles, Map.of("roles", List.of()), "If-Match", held.header("ETag"));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().toString()).doesNotContain("\"held\":true");
        assertThat(login.refresh(tokens).has("access_token")).isFalse();
    }

    @Test
    @Tag("A13")
    void theStyleIsKeptAndOnlyWhatThereIsCanBeChosen(Landscape landscape, People people) {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());

        assertThat(api.get("/me/preferences").json())
                .isEqualTo(Json.parse("{\"navigation\":\"side\",\"appearance\":\"system\",\"accent\":\"blue\"}"));
        assertThat(api.send("PUT", "/me/preferences", Map.of("accent", "teal", "navigation", "mixed"))
                        .status())
                .isEqualTo(200);
        assertThat(api.send("PUT", "/me/preferences", Map.of("accent", "javascript:"))
                        .json()
                        .at("/fields/0/name"))
                .hasToString("\"accent\"");
        assertThat(Api.of(landscape, person.loginName(), person.password())
                        .get("/me/preferences")
                        .json())
                .isEqualTo(Json.parse("{\"navigation\":\"mixed\",\"appearance\":\"system\",\"accent\":\"teal\"}"));
    }

    @Test
    void placesInListsAreNotMadeUp(Landscape landscape, People people) {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());

        assertThat(api.get("/me/messages?cursor=Zm9v").code()).isEqualTo("bad-cursor");
        assertThat(api.get("/me/messages?max=101").code()).isEqualTo("bad-parameter");
        assertThat(api.get("/me/messages?max=100").status()).isEqualTo(200);
    }

    @Test
    @Tag("A4")
    void theSecurityOfTheAccountIsShownMaskedWithTheActionsThatChangeIt(Landscape landscape, People people) {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());

        JsonNode security = api.get("/me/security").json();
        assertThat(security.at("/mobile/masked").asText()).contains("*");
        assertThat(security.toString()).doesNotContain(person.mobile(), person.idNumber());
        assertThat(security.at("/password/set").asBoolean()).isTrue();
        assertThat(security.at("/actions/wechat/bind").asText()).isEqualTo("idp_link:wechat");
        JsonNode particulars = api.get("/me/particulars").json();
        assertThat(particulars.at("/name/value").asText()).isEqualTo(person.name());
        assertThat(particulars.toString()).doesNotContain(person.idNumber());
    }

    private static String enterprise(Api owner) {
        return owner.get("/me").json().at("/identities/0/enterpriseId").asText();
    }
}
