package org.usercenter.e2e.log;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** Who did what to whom, and when. */
@EndToEnd
@Tag("A12")
class BusinessLogIT {

    @Test
    void whatAPersonDidStandsInItsLogInItsLanguage(Landscape landscape, People people) {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());

        JsonNode lines =
                api.get("/me/business-log?action=registration.create").json().path("items");

        assertThat(lines).hasSize(1);
        JsonNode line = lines.path(0);
        assertThat(line.path("actor").asText()).isEqualTo(person.loginName());
        assertThat(line.path("subject").asText()).isEqualTo(person.loginName());
        assertThat(line.path("what").asText()).isIn("注册账户", "Account registered");
        assertThat(line.path("success").asBoolean()).isTrue();
        assertThat(line.path("ip").asText()).isNotEmpty();
        assertThat(lines.toString()).doesNotContain(person.mobile());
    }

    @Test
    void theMainAccountSeesWhatWasDoneInItsEnterpriseAndNobodyElseDoes(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        Api member = Api.of(landscape, Business.MEMBER_OF_A, PASSWORD);
        String enterprise = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText();
        String log = enterprise + "/business-log";
        assertThat(owner.get(enterprise + "/members/export.xlsx").status()).isEqualTo(200);

        JsonNode lines = owner.get(log + "?action=member.export&loginName=" + Business.MAIN_A)
                .json()
                .path("items");

        assertThat(lines).isNotEmpty();
        assertThat(lines).allMatch(line -> line.path("actor").asText().equals(Business.MAIN_A));
        assertThat(member.get(log).status()).isEqualTo(403);
        assertThat(Api.of(landscape, Business.MAIN_B, PASSWORD).get(log).status())
                .isEqualTo(404);
        assertThat(owner.get(log + "?loginName=" + Business.MEMBER_OF_A + "&action=account.refused")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rolesAreGivenInASystemThatHasAName(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        String enterprise =
                owner.get("/me").json().at("/identities/0/enterpriseId").asText();

        JsonNode line = owner.get("/enterprises/" + enterprise + "/business-log?action=business.grant")
                .json()
                .at("/items/0/facts/0/text");

        assertThat(line.asText()).isNotEmpty().doesNotMatch("[0-9a-f-]{36}");
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        String enterprise = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText();
        owner.get(enterprise + "/members/export.xlsx");
        owner.get(enterprise + "/logins/export.xlsx");

        JsonNode all = owner.get("/me/business-log?max=2").json().path("items");
        JsonNode first = owner.get("/me/business-log?max=1").json();
        JsonNode second = owner.get("/me/business-log?max=1&cursor="
                        + URLEncoder.encode(first.path("next").asText(), StandardCharsets.UTF_8))
                .json();

        assertThat(all.path(0).path("action").asText()).isEqualTo("login.export");
        assertThat(first.path("items")).hasSize(1).containsExactly(all.path(0));
        assertThat(second.path("items")).hasSize(1).containsExactly(all.path(1));
    }

    @Test
    void theExportSaysWhatThePageSays(Landscape landscape, People people, @TempDir Path folder) throws IOException {
        Person person = people.registered();
        Api api = Api.of(landscape, person.loginName(), person.password());

        Path book = Files.write(
                folder.resolve("business-log.xlsx"),
                api.download("/me/business-log/export.xlsx?action=registration.create"));

        String sheet = Parser.unescapeEntities(part(book, "xl/worksheets/sheet1.xml"), false);
        assertThat(sheet)
                .contains(person.loginName())
                .containsAnyOf("注册账户", "Account registered")
                .doesNotContain(person.mobile());
    }

    @Test
    void whatItCanBeNarrowedToIsListedByArea(Landscape landscape) {
        JsonNode actions = Api.of(landscape, Business.MAIN_A, PASSWORD)
                .get("/me/business-log/actions")
                .json();

        assertThat(actions).hasSizeGreaterThan(60).allSatisfy(action -> {
            assertThat(action.path("code").asText()).contains(".");
            assertThat(action.path("area").asText()).isNotEmpty();
            assertThat(action.path("text").asText()).isNotEmpty();
        });
    }

    @Test
    void whatIsNoMomentIsRefused(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, PASSWORD);

        assertThat(owner.get("/me/business-log?from=yesterday").code()).isEqualTo("bad-parameter");
    }

    private static String part(Path book, String name) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
