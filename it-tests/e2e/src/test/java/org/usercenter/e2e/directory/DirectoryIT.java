package org.usercenter.e2e.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.LogoutEar;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators find enterprises and people, see them masked, and suspend an enterprise. */
@EndToEnd
@Tag("h2")
@Tag("O3")
class DirectoryIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Map<String, String> REASON = Map.of("reason", "串通投标调查");

    private final Landscape landscape;
    private final People people;
    private final Admin admin;
    private final Api operator;

    DirectoryIT(Landscape landscape, People people, Admin admin) {
        this.landscape = landscape;
        this.people = people;
        this.admin = admin;
        this.operator = AppealDesk.operator(landscape, people.registered(), admin);
    }

    @Test
    void anEnterpriseIsFoundByCodeByLoginNameAndByHowItsNameBegins() {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        String name = own.enterprise().name();

        for (String search : List.of(own.enterprise().uscc(), own.main().loginName(), name)) {
            assertThat(enterprises(search)).as(search).contains(own.id());
        }
        assertThat(enterprises(name.substring(0, name.length() - 1))).contains(own.id());
        assertThat(enterprises(name.substring(1))).as("not in the middle").doesNotContain(own.id());
        assertThat(enterprises(own.main().loginName().substring(1))).doesNotContain(own.id());
    }

    @Test
    void theListOfEnterprisesGoesOnPageByPageWithoutAGap() {
        OwnEnterprise.registered(landscape);
        List<String> all = enterprises("");
        JsonNode first = operator.get("/operator/enterprises?max=1").json();
        JsonNode second = operator.get("/operator/enterprises?max=1&cursor="
                        + first.path("next").asText())
                .json();

        assertThat(List.of(
                        first.at("/items/0/id").asText(),
                        second.at("/items/0/id").asText()))
                .containsExactlyElementsOf(all.subList(0, 2));
    }

    @Test
    void itsPeopleAreSeenMaskedAndEveryLookStandsInTheLog() {
        OwnEnterprise own = OwnEnterprise.registered(landscape);

        JsonNode seen = operator.get("/operator/enterprises/" + own.id()).json();

        assertThat(seen.path("uscc").asText()).isEqualTo(own.enterprise().uscc());
        assertThat(seen.at("/mainAccount/loginName").asText())
                .isEqualTo(own.main().loginName());
        assertThat(seen.at("/contact/mobile").asText()).contains("****");
        assertThat(seen.toString()).doesNotContain(own.main().mobile());
        assertThat(logged("enterprise.read")).isPositive();
    }

    @Test
    void aPersonIsFoundByLoginNameNumberMobileAndWholeNameAndSeenMasked() {
        Person person = people.registered();
        String id = admin.idOf(person);

        for (String text : List.of(person.loginName(), person.idNumber(), person.mobile(), person.name())) {
            JsonNode found = search(text);
            assertThat(found.findValuesAsText("id")).as(text).contains(id);
            assertThat(found.toString()).doesNotContain(person.idNumber()).doesNotContain(person.mobile());
        }
        assertThat(search(person.loginName().substring(1)).findValuesAsText("id"))
                .doesNotContain(id);
        assertThat(search(person.loginName()).at("/items/0/name").asText())
                .isNotEqualTo(person.name())
                .startsWith(person.name().substring(0, 1));

        JsonNode seen = operator.get("/operator/persons/" + id).json();
        assertThat(seen.path("name").asText()).isEqualTo(person.name());
        assertThat(seen.path("number").asText()).contains("***");
        assertThat(seen.toString()).doesNotContain(person.idNumber()).doesNotContain(person.mobile());
        assertThat(logged("person.read")).isPositive();
        assertThat(logged("person.search")).isGreaterThan(4);
        assertThat(operator.get("/me/business-log?max=100").http().body()).doesNotContain(person.idNumber());
    }

    @Test
    void anInternalAccountIsFoundWithItsEnterprise() {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person staff = Person.madeUp();
        own.create(staff);

        JsonNode found = search(staff.loginName()).at("/items/0");
        JsonNode seen =
                operator.get("/operator/persons/" + found.path("id").asText()).json();

        assertThat(found.path("kind").asText()).isEqualTo("member");
        assertThat(seen.at("/enterprises/0/id").asText()).isEqualTo(own.id());
        assertThat(seen.at("/enterprises/0/role").asText()).isEqualTo("internal");
    }

    @Test
    void whatAnOperatorBelongsToIsNoneOfHisBusiness() {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person staff = Person.madeUp();
        own.create(staff);
        Api main = AppealDesk.operator(landscape, own.main(), admin);

        assertThat(enterprises(main, own.enterprise().uscc())).isEmpty();
        assertThat(enterprises(main, own.enterprise().name())).isEmpty();
        assertThat(main.get("/operator/enterprises/" + own.id()).status()).isEqualTo(404);
        assertThat(main.get("/operator/persons/" + admin.idOf(staff)).status()).isEqualTo(404);
        assertThat(main.send("POST", "/operator/enterprises/" + own.id() + "/suspend", REASON)
                        .status())
                .isEqualTo(404);
        assertThat(main.send("POST", "/operator/persons/search", Map.of("text", staff.loginName()))
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    @Tag("O8")
    void whateverNamesTheOperatorsOwnDocumentIsNoneOfHisBusiness() {
        Person human = people.registered();
        Api same = AppealDesk.operator(landscape, human, admin);
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Person again = Person.madeUp().withIdentity(human.name(), human.idNumber());
        String id = own.owner()
                .send(
                        "POST",
                        own.at("/members"),
                        Map.of(
                                "loginName", again.loginName(),
                                "name", again.name(),
                                "mobile", again.mobile(),
                                "documentNumber", again.idNumber()))
                .json()
                .path("userId")
                .asText();

        for (String address : List.of("/operator/persons/", "/operator/accounts/")) {
            assertThat(operator.get(address + id).status()).isEqualTo(200);
            assertThat(same.get(address + id).status()).as(address).isEqualTo(404);
        }
        assertThat(same.send("POST", "/operator/persons/search", Map.of("text", human.idNumber()))
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(same.get("/operator/enterprises/" + own.id()).status())
                .as("which does not name him")
                .isEqualTo(200);
    }

    @Test
    @Tag("B5")
    void allWhoActForASuspendedEnterpriseAreOutAtOnceAndSystemsAreTold() {
        Business business = new Business(admin);
        OwnEnterprise own = OwnEnterprise.registered(landscape).with(business, "land", "viewer");
        String address = "/operator/enterprises/" + own.id();
        try (LogoutEar ear = new LogoutEar();
                Admin.Undo undo = business.changeAttribute("land", "backchannel.logout.url", ear.url())) {
            BusinessLogin login = new BusinessLogin(landscape, people.visitor(), "land");
            JsonNode tokens =
                    login.tokens(login.enter(own.main().loginName(), own.main().password()));
            assertThat(tokens.path("status").asInt()).isEqualTo(200);

            assertThat(operator.send("POST", address + "/suspend", REASON).status())
                    .isEqualTo(204);

            assertThat(login.refresh(tokens).path("status").asInt()).isEqualTo(400);
            assertThat(own.owner().get(own.at("/members")).status()).isIn(401, 403);
            Await.until("the sessions end", SOON, PAUSE, () -> admin.sessionCount(admin.idOf(own.main())) == 0);
            Await.until("the system is told", SOON, PAUSE, () -> ear.heard().size() == 1);
            Await.until(
                    "the account pages know it no more",
                    SOON,
                    PAUSE,
                    () -> own.owner().get("/me").status() == 401);
            assertThat(operator.send("POST", address + "/suspend", REASON).code())
                    .isEqualTo("other-state");
            assertThat(operator.get(address).json().at("/suspension/reason").asText())
                    .isEqualTo("串通投标调查");
            assertThat(operator.get("/operator/enterprises?state=suspended&max=100")
                            .json()
                            .path("items")
                            .findValuesAsText("id"))
                    .contains(own.id());

            assertThat(operator.send("POST", address + "/resume", Map.of("reason", "调查结束"))
                            .status())
                    .isEqualTo(204);
            assertThat(operator.send("POST", address + "/resume", REASON).code())
                    .isEqualTo("other-state");
            BusinessLogin again = new BusinessLogin(landscape, people.visitor(), "land");
            assertThat(again.enter(own.main().loginName(), own.main().password())
                            .loggedIn())
                    .isTrue();
        }
        assertThat(List.of(logged("enterprise.suspend"), logged("enterprise.resume")))
                .containsExactly(1, 1);
    }

    @Test
    void nothingIsSuspendedWithoutAReason() {
        String address =
                "/operator/enterprises/" + OwnEnterprise.registered(landscape).id();

        for (String reason : List.of(" ", "x".repeat(201))) {
            assertThat(operator.send("POST", address + "/suspend", Map.of("reason", reason))
                            .code())
                    .isEqualTo("invalid");
        }
        assertThat(operator.get(address).json().has("suspension")).isFalse();
    }

    private List<String> enterprises(String search) {
        return enterprises(operator, search);
    }

    private static List<String> enterprises(Api operator, String search) {
        return operator.get("/operator/enterprises?max=100&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8))
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private JsonNode search(String text) {
        return operator.send("POST", "/operator/persons/search?max=100", Map.of("text", text))
                .json();
    }

    private int logged(String action) {
        return operator.get("/me/business-log?action=" + action)
                .json()
                .path("items")
                .size();
    }
}
