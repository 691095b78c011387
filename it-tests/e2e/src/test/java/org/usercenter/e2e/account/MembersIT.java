package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** How an enterprise manages its people, over the account interface. */
@EndToEnd
@Tag("A5")
@Tag("A7")
class MembersIT extends PeopleOfAnEnterprise {

    MembersIT(Landscape landscape) {
        super(landscape);
    }

    @Test
    @Tag("A9")
    void aNewMemberLogsInByTheSmsChoosesAPasswordWorksAndIsOutAtOnceWhenDisabled(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = Person.madeUp();
        String department = department(null, "工程部" + person.loginName());
        Api.Reply created = create(person, List.of(department));
        assertThat(created.status()).isEqualTo(201);
        String userId = created.json().path("userId").asText();
        assertThat(created.json().toString()).doesNotContain(person.mobile(), person.idNumber());
        assertThat(created.json().at("/departments/0/id").asText()).isEqualTo(department);

        firstLogin(landscape, people, phone, person);

        String member = enterprise + "/members/" + userId;
        Api.Reply roles = owner.get(member + "/roles/land");
        assertThat(owner.send(
                                "PUT",
                                member + "/roles/land",
                                Map.of("roles", List.of("viewer")),
                                "If-Match",
                                roles.header("ETag"))
                        .status())
                .isEqualTo(200);
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        JsonNode tokens = land.tokens(land.enter(person.loginName(), person.password()));
        assertThat(tokens.has("access_token")).isTrue();

        assertThat(owner.send("POST", member + "/disable", null).status()).isEqualTo(204);

        assertThat(land.refresh(tokens).has("access_token")).isFalse();
        Await.until("its sessions end", Duration.ofSeconds(60), () -> admin.sessionCount(userId) == 0);
        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("disabled");
        assertThat(owner.get(member + "/roles/land").json().toString()).doesNotContain("\"held\":true");
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isFalse();
        assertThat(owner.send("POST", member + "/enable", null).status()).isEqualTo(204);
        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("active");
    }

    @Test
    @Tag("A8")
    void aNewMemberHasItsRolesFromTheBeginningButOnlyThoseOfTheEnterprise(Admin admin) {
        Person person = Person.madeUp();
        Person wrong = Person.madeUp();

        Api.Reply made = owner.send("POST", enterprise + "/members", withRoles(person, "viewer"));
        Api.Reply foreign = owner.send("POST", enterprise + "/members", withRoles(wrong, "realm-admin"));

        assertThat(made.status()).isEqualTo(201);
        String userId = made.json().path("userId").asText();
        assertThat(owner.get(enterprise + "/members/" + userId + "/roles/land")
                        .json()
                        .toString())
                .contains("\"held\":true");
        assertThat(foreign.json().at("/fields/0/name").asText()).isEqualTo("roles");
        assertThat(admin.user(wrong.loginName())).isEmpty();
    }

    private static Map<String, Object> withRoles(Person person, String role) {
        return Map.of(
                "loginName", person.loginName(),
                "name", person.name(),
                "mobile", person.mobile(),
                "roles", List.of(Map.of("client", "land", "roles", List.of(role))));
    }

    @Test
    void aNameThatAnAdministratorChangesIsInTheListAtOnce(Admin admin) {
        Person person = Person.madeUp();
        String userId = create(person, List.of()).json().path("userId").asText();

        admin.call("PUT", "/users/" + userId, Map.of("lastName", "欧阳", "firstName", "修文"));

        assertThat(owner.get(enterprise + "/members?search=" + person.loginName())
                        .json()
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("欧阳修文");
    }

    @Test
    void whoIsDisabledWhileLoggingInHasNothingAfterwards(Landscape landscape, People people, Phone phone) {
        Person person = Person.madeUp();
        String member = enterprise + "/members/"
                + create(person, List.of()).json().path("userId").asText();
        firstLogin(landscape, people, phone, person);
        BusinessLogin construction = new BusinessLogin(landscape, people.visitor(), "construction");
        Page form = construction.open();

        List<JsonNode> tokens = Stream.<Supplier<JsonNode>>of(
                        () -> construction.tokens(construction.submit(
                                form, "username", person.loginName(), "password", person.password())),
                        () -> owner.send("POST", member + "/disable", null).json())
                .parallel()
                .map(Supplier::get)
                .toList();

        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("disabled");
        assertThat(construction.refresh(tokens.get(0)).has("access_token")).isFalse();
        assertThat(construction.tokens(construction.open()).has("access_token")).isFalse();
    }

    @Test
    void whatOthersHaveIsNamedFieldByFieldAndNothingIsLeftBehind(People people, Admin admin) {
        Person other = people.registered();
        Person person = Person.madeUp();

        Api.Reply taken = owner.send(
                "POST",
                enterprise + "/members",
                Map.of("loginName", other.loginName(), "name", "张小三", "mobile", other.mobile()));
        Api.Reply wrong = owner.send("POST", enterprise + "/members", Map.of("loginName", "1", "name", ""));
        Api.Reply place = owner.send(
                "POST",
                enterprise + "/members",
                Map.of(
                        "loginName", person.loginName(),
                        "name", "张小三",
                        "mobile", person.mobile(),
                        "departments", List.of("nothing")));

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.json().path("fields").findValuesAsText("code")).containsExactly("taken", "mobile-taken");
        assertThat(wrong.json().path("fields").findValuesAsText("name")).containsExactly("loginName", "name", "mobile");
        assertThat(place.json().at("/fields/0/name").asText()).isEqualTo("departments");
        assertThat(admin.user(person.loginName())).isEmpty();
    }

    @Test
    void theSameKeyMakesOneMemberHoweverOftenItIsSent() {
        Person person = Person.madeUp();
        Map<String, Object> body = body(person, List.of());

        List<Api.Reply> replies = IntStream.range(0, 2)
                .mapToObj(i -> owner.send(
                        "POST", enterprise + "/members", body, "Idempotency-Key", "key-" + person.loginName()))
                .toList();

        assertThat(replies).extracting(Api.Reply::status).containsExactly(201, 201);
        assertThat(replies.get(1).json()).isEqualTo(replies.get(0).json());
    }

    @Test
    void aDocumentNumberIsUniqueWithinTheEnterpriseOnly(Landscape landscape) {
        Person person = Person.madeUp();
        Person again = Person.madeUp();
        Person elsewhere = Person.madeUp();
        assertThat(create(person, List.of()).status()).isEqualTo(201);

        Api.Reply second = owner.send("POST", enterprise + "/members", body(again, person.idNumber()));
        Api other = Api.of(landscape, Business.MAIN_B, PASSWORD);
        String otherEnterprise = "/enterprises/"
                + other.get("/me").json().at("/identities/0/enterpriseId").asText();
        Api.Reply there = other.send("POST", otherEnterprise + "/members", body(elsewhere, person.idNumber()));

        assertThat(second.json().at("/fields/0/name").asText()).isEqualTo("documentNumber");
        assertThat(there.status()).isEqualTo(201);
        assertThat(there.json().path("documentNumber").asText()).contains("*");
    }

    @Test
    void ofTwoWhoEditAMemberTheSecondIsTold() {
        String userId = create(Person.madeUp(), List.of()).json().path("userId").asText();
        String member = enterprise + "/members/" + userId;
        String tag = owner.get(member).header("ETag");

        assertThat(owner.send("PATCH", member, Map.of("name", "李小四")).status()).isEqualTo(428);
        List<Integer> both = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> owner.send("PATCH", member, Map.of("name", "李小" + "四五".charAt(i)), "If-Match", tag)
                        .status())
                .sorted()
                .toList();

        assertThat(both).containsExactly(200, 412);
        assertThat(owner.get(member).json().path("name").asText()).startsWith("李小");
    }

    @Test
    void aPasswordThatIsResetEndsWhatTheMemberHasOpenAndIsSentAnew(Phone phone, People people) {
        Person person = Person.madeUp();
        String userId = create(person, List.of()).json().path("userId").asText();
        String first = password(phone, person, 0);

        assertThat(owner.send("POST", enterprise + "/members/" + userId + "/reset-password", null)
                        .status())
                .isEqualTo(204);

        String second = password(phone, person, 1);
        assertThat(second).isNotEqualTo(first);
        assertThat(people.signIn().password(person.loginName(), first).hasField("agreed"))
                .isFalse();
        assertThat(people.signIn().password(person.loginName(), second).hasField("agreed"))
                .isTrue();
    }

    @Test
    void anAccountWaitsToBeDeletedAndCanBeKept() {
        String userId = create(Person.madeUp(), List.of()).json().path("userId").asText();
        String member = enterprise + "/members/" + userId;

        assertThat(owner.send("POST", member + "/delete", null).status()).isEqualTo(204);
        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("leaving");
        assertThat(owner.send("POST", member + "/enable", null).code()).isEqualTo("leaving");
        assertThat(owner.send("POST", member + "/keep", null).status()).isEqualTo(204);

        assertThat(owner.get(member).json().path("state").asText()).isEqualTo("disabled");
    }

    @Test
    void theListIsSearchedFilteredAndReadPageByPage() {
        String department = department(null, "检索部" + Person.madeUp().loginName());
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(create(Person.madeUp(), List.of(department))
                    .json()
                    .path("loginName")
                    .asText());
        }

        String list = enterprise + "/members?department=" + department + "&sort=loginName&max=2";
        JsonNode first = owner.get(list).json();
        JsonNode second =
                owner.get(list + "&cursor=" + first.path("next").asText()).json();

        List<String> seen = new ArrayList<>(first.findValuesAsText("loginName"));
        seen.addAll(second.findValuesAsText("loginName"));
        assertThat(seen).containsExactlyElementsOf(made.stream().sorted().toList());
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(second.has("next")).isFalse();
        assertThat(owner.get(enterprise + "/members?search=" + made.get(1))
                        .json()
                        .findValuesAsText("loginName"))
                .containsExactly(made.get(1));
        assertThat(owner.get(enterprise + "/members?sort=password").code()).isEqualTo("bad-parameter");
    }

    @Test
    void theListIsWrittenAsASpreadsheet(Landscape landscape) {
        Api.Reply sheet = owner.get(enterprise + "/members/export.xlsx");

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).contains("spreadsheetml");
        assertThat(sheet.http().body()).startsWith("PK").contains("xl/worksheets/sheet1.xml");
        assertThat(Api.of(landscape, Business.MEMBER_OF_A, PASSWORD)
                        .get(enterprise + "/members/export.xlsx")
                        .status())
                .isEqualTo(403);
    }
}
