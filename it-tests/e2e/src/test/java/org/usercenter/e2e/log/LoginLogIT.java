package org.usercenter.e2e.log;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** Who logged in when, how and where to. */
@EndToEnd
@Tag("h2")
@Tag("A12")
class LoginLogIT {

    @Test
    void loginsAndFailuresOfAnAccountStandInItsLogLatestFirst(Landscape landscape, People people) {
        Person person = people.registered();
        people.signIn().password(person.loginName(), "Wrong-password-1");
        Api api = Api.of(landscape, person.loginName(), person.password());

        Await.until(
                "the failure is written",
                Duration.ofSeconds(30),
                () -> api.get("/me/logins?result=failure").json().path("items").size() == 1);
        JsonNode lines = api.get("/me/logins").json().path("items");

        JsonNode login = lines.path(0);
        assertThat(login.path("success").asBoolean()).isTrue();
        assertThat(login.path("way").asText()).isEqualTo("password");
        assertThat(login.path("loginName").asText()).isEqualTo(person.loginName());
        assertThat(login.path("ip").asText()).isNotEmpty();
        assertThat(login.path("system").asText()).isNotEmpty().doesNotContain("${");
        JsonNode failure = lines.path(1);
        assertThat(failure.path("success").asBoolean()).isFalse();
        assertThat(failure.path("reason").asText()).isEqualTo("invalid_user_credentials");
        assertThat(lines.toString()).doesNotContain(person.password(), "Wrong-password-1", person.mobile());
    }

    @Test
    void aLoginBySingleSignOnIsToldApart(Landscape landscape, People people) {
        Person person = people.registered();
        var visitor = people.visitor();
        BusinessLogin construction = new BusinessLogin(landscape, visitor, "construction");
        construction.tokens(construction.enter(person.loginName(), person.password()));
        BusinessLogin again = new BusinessLogin(landscape, visitor, "construction");
        again.tokens(again.open());

        Api api = Api.of(landscape, person.loginName(), person.password());

        assertThat(api.get("/me/logins?way=sso").json().path("items")).hasSize(1);
        assertThat(api.get("/me/logins?result=failure").json().path("items")).isEmpty();
    }

    @Test
    void theMainAccountSeesTheLoginsOfItsPeopleAndNobodyElseDoes(Landscape landscape) {
        Api member = Api.of(landscape, Business.MEMBER_OF_A, PASSWORD);
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        String logins = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText() + "/logins";

        JsonNode seen =
                owner.get(logins + "?loginName=" + Business.MEMBER_OF_A).json().path("items");

        assertThat(seen).isNotEmpty();
        assertThat(seen).allMatch(line -> line.path("loginName").asText().equals(Business.MEMBER_OF_A));
        assertThat(member.get(logins).status()).isEqualTo(403);
        assertThat(Api.of(landscape, Business.MAIN_B, PASSWORD).get(logins).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoMomentOrResultIsRefused(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);

        assertThat(owner.get("/me/logins?from=yesterday").code()).isEqualTo("bad-parameter");
        assertThat(owner.get("/me/logins?until=%2B999999999-12-31T23:59:59Z").code())
                .isEqualTo("bad-parameter");
        assertThat(owner.get("/me/logins?result=maybe").code()).isEqualTo("bad-parameter");
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded(Landscape landscape, People people) {
        Person person = people.registered();
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();
        Api api = Api.of(landscape, person.loginName(), person.password());

        JsonNode all = api.get("/me/logins").json().path("items");
        JsonNode first = api.get("/me/logins?max=1").json();
        JsonNode second = api.get("/me/logins?max=1&cursor="
                        + URLEncoder.encode(first.path("next").asText(), StandardCharsets.UTF_8))
                .json();

        assertThat(all).hasSizeGreaterThan(1);
        assertThat(first.path("items")).hasSize(1).containsExactly(all.path(0));
        assertThat(second.path("items")).hasSize(1).containsExactly(all.path(1));
    }

    @Test
    void theExportSaysWhatThePageSays(Landscape landscape, People people, @TempDir Path folder) throws IOException {
        Person person = people.registered();
        people.signIn().password(person.loginName(), "Wrong-password-1");
        Api api = Api.of(landscape, person.loginName(), person.password());
        Await.until(
                "the failure is written",
                Duration.ofSeconds(30),
                () -> !api.get("/me/logins?result=failure").json().path("items").isEmpty());

        Path book = Files.write(folder.resolve("logins.xlsx"), api.download("/me/logins/export.xlsx"));

        String sheet = Parser.unescapeEntities(part(book, "xl/worksheets/sheet1.xml"), false);
        assertThat(sheet).contains(person.loginName()).containsAnyOf("密码、验证码或凭证不正确", "Wrong password");
        assertThat(part(book, "xl/sharedStrings.xml")).doesNotContain("<si>");
    }

    private static String part(Path book, String name) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theLogIsExportedAsASpreadsheet(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);

        Api.Reply sheet = owner.get("/me/logins/export.xlsx");

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).startsWith("application/vnd.openxmlformats");
        assertThat(sheet.http().body()).startsWith("PK");
    }
}
