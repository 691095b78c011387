package org.usercenter.e2e.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Mail;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Taking one's data along, withdrawing a consent, having the account deleted. */
@EndToEnd
@Tag("A15")
@Order(24)
class PersonalDataIT {

    private static final String DELETE = "uc-delete-account";
    private static final String CONSENTS = "/me/personal-data/consents";

    @Test
    void theExportHasWhatIsKeptOfItsOwnerInTheClear(Landscape landscape, People people) throws IOException {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());

        Map<String, String> files = files(api.download("/me/personal-data/export.zip"));

        JsonNode account = json(files, "account.json");
        assertThat(account.path("loginName").asText()).isEqualTo(person.loginName());
        assertThat(account.path("name").asText()).isEqualTo(person.name());
        assertThat(account.path("documentNumber").asText()).isEqualTo(person.idNumber());
        assertThat(account.at("/identifiers/mobile/0").asText()).endsWith(person.mobile());
        assertThat(json(files, "consents.json").at("/0/kind").asText()).isEqualTo("agreement");
        assertThat(json(files, "logins.json").findValuesAsText("loginName"))
                .isNotEmpty()
                .containsOnly(person.loginName());
        assertThat(json(files, "business-log.json").findValuesAsText("action"))
                .contains("registration.create", "personal-data.export");
        assertThat(json(files, "sessions.json").findValuesAsText("startedAt")).isNotEmpty();
        assertThat(files)
                .containsKeys(
                        "enterprises.json",
                        "business-roles.json",
                        "certificates.json",
                        "invitations.json",
                        "messages.json");
    }

    @Test
    void theExportOfAMainAccountHasItsEnterprise(Landscape landscape) throws IOException {
        Api api = Api.of(landscape, Business.MAIN_A, Business.PASSWORD);

        Map<String, String> files = files(api.download("/me/personal-data/export.zip"));

        assertThat(json(files, "enterprises.json").at("/0/role").asText()).isEqualTo("owner");
        assertThat(json(files, "enterprises.json")
                        .at("/0/legalRepresentative/name")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void withoutTheAgreementAllEndsAndTheNextLoginAsksForIt(Landscape landscape, People people) {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());
        assertThat(api.get(CONSENTS).json().at("/0/kind").asText()).isEqualTo("agreement");

        assertThat(api.send("DELETE", CONSENTS + "/agreement", null).status()).isEqualTo(204);

        assertThat(api.get("/me").status()).isEqualTo(401);
        Visitor visitor = people.visitor();
        Page asked = new SignIn(landscape, visitor).password(person.loginName(), person.password());
        assertThat(asked.hasField("agreed")).as(asked.text()).isTrue();
        assertThat(visitor.submit(asked, fields("agreed", "true", "action", "next"))
                        .loggedIn())
                .isTrue();
    }

    @Test
    void whoDoesNotAgreeAnyMoreCanStillHaveTheAccountDeleted(Landscape landscape, People people) {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());
        assertThat(api.send("DELETE", CONSENTS + "/agreement", null).status()).isEqualTo(204);

        Visitor visitor = people.visitor();
        Page asked = new SignIn(landscape, visitor).password(person.loginName(), person.password());
        Page page = visitor.submit(asked, fields("action", "delete"));
        assertThat(page.hasField("sure")).as(page.text()).isTrue();
        assertThat(page.hasField("agreed")).isFalse();

        Page back = visitor.submit(page, fields("action", "leave"));
        assertThat(back.hasField("agreed"))
                .as("a deletion that is given up is no way in without the agreement: %s", back.text())
                .isTrue();
        Page again = visitor.submit(back, fields("action", "delete"));
        assertThat(visitor.submit(again, fields("sure", "true", "action", "delete"))
                        .text())
                .contains("注销申请已提交");
    }

    @Test
    void aConsentThatWasNotGivenCannotBeWithdrawn(Landscape landscape, People people) {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());

        assertThat(api.send("DELETE", CONSENTS + "/face", null).status()).isEqualTo(404);
        assertThat(api.send("DELETE", CONSENTS + "/other", null).status()).isEqualTo(404);
    }

    @Test
    void anAccountThatIsToBeDeletedIsOutAtOnceAndAsksAtTheNextLogin(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());
        Owner owner = new Owner(landscape, person).open(DELETE);
        assertThat(owner.page().text()).contains("15天", "网络安全法", "登录日志");

        owner.submit(fields("action", "delete"));
        assertThat(owner.page().error("sure")).as(owner.page().text()).isNotEmpty();
        owner.submit(fields("sure", "true", "action", "delete"));

        assertThat(owner.page().text()).contains("注销申请已提交");
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        assertThat(api.get("/me").status())
                .as("what was proved before counts no more")
                .isEqualTo(401);
        Await.until("its sessions end", Duration.ofSeconds(60), () -> admin.sessionCount(id) == 0);
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .text())
                .contains("账户正在等待注销");
    }

    @Test
    void theOwnerIsToldOnWhichDayTheAccountGoes(
            Landscape landscape, People people, Admin admin, Mail mail, Phone phone) {
        Person person = people.registered();
        String address = person.loginName() + "@example.com";
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("PUT", "/users/" + id, Map.of("email", address, "emailVerified", true));

        Owner owner = new Owner(landscape, person).open(DELETE).submit(fields("sure", "true", "action", "delete"));

        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(15).toString();
        assertThat(owner.page().text()).contains(day);
        Await.until("the email arrives", Duration.ofSeconds(60), () -> mail.letters(address)
                .toString()
                .contains(day));
        Await.until("the short message arrives", Duration.ofSeconds(60), () -> phone.messages(person.mobile()).stream()
                .anyMatch(message -> message.path("text").asText().contains("将于" + day + "注销")));
    }

    @Test
    void whoTakesTheDeletionBackGoesOnAsBefore(Landscape landscape, People people) {
        Person person = people.registered();
        new Owner(landscape, person).open(DELETE).submit(fields("sure", "true", "action", "delete"));
        Visitor visitor = people.visitor();
        Page asked = new SignIn(landscape, visitor).password(person.loginName(), person.password());

        assertThat(visitor.submit(asked, fields("action", "keep")).loggedIn()).isTrue();

        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .as("not asked again")
                .isTrue();
        assertThat(Api.of(landscape, person.loginName(), person.password())
                        .get("/me/messages")
                        .json()
                        .findValuesAsText("kind"))
                .contains("deletion.requested", "deletion.taken-back");
    }

    @Test
    void whoLeavesItAtThatIsLoggedOutAndAskedAgain(Landscape landscape, People people) {
        Person person = people.registered();
        new Owner(landscape, person).open(DELETE).submit(fields("sure", "true", "action", "delete"));
        Visitor visitor = people.visitor();
        Page asked = new SignIn(landscape, visitor).password(person.loginName(), person.password());

        Page left = visitor.submit(asked, fields("action", "leave"));

        assertThat(left.uri().getQuery()).contains("error=access_denied");
        assertThat(new SignIn(landscape, visitor).open().hasField("username")).isTrue();
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .text())
                .contains("账户正在等待注销");
    }

    @Test
    void askingForAnotherActionIsNoWayPastTheQuestion(Landscape landscape, People people) {
        Person person = people.registered();
        new Owner(landscape, person).open(DELETE).submit(fields("sure", "true", "action", "delete"));

        Owner another = new Owner(landscape, person).open("uc-change-password");

        assertThat(another.page().text()).contains("账户正在等待注销");
        assertThat(another.page().document().selectFirst("#uc-change-password")).isNull();
    }

    @Test
    void takingTheQuestionFromTheAccountIsNoWayPastIt(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        new Owner(landscape, person).open(DELETE).submit(fields("sure", "true", "action", "delete"));
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("PUT", "/users/" + id, Map.of("requiredActions", List.of()));

        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .text())
                .contains("账户正在等待注销");
    }

    @Test
    void aMainAccountThatNobodyCanBeAskedForIsNotClosed(Landscape landscape, People people) {
        Visitor visitor = people.visitor();
        Page login = visitor.get(SignIn.actionAddress(landscape, DELETE));
        Page refused = visitor.submit(login, fields("username", Business.MAIN_A, "password", Business.PASSWORD));
        assertThat(refused.text()).contains("注销单位", "没有绑定满7天的联系手机");

        Page forged = visitor.forge(refused, fields("sure", "true", "action", "delete"));

        assertThat(forged.text()).contains("没有绑定满7天的联系手机");
        assertThat(people.signIn().password(Business.MAIN_A, Business.PASSWORD).loggedIn())
                .isTrue();
    }

    private static JsonNode json(Map<String, String> files, String name) {
        String content = files.get(name);
        if (content == null) {
            throw new AssertionError("no " + name + " among " + files.keySet());
        }
        return Json.parse(content);
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
