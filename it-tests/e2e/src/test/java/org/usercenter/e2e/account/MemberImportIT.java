package org.usercenter.e2e.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Sheet;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** Internal accounts from a spreadsheet, over the account interface. */
@EndToEnd
@Tag("A5")
@Tag("A7")
class MemberImportIT extends PeopleOfAnEnterprise {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String imports;

    MemberImportIT(Landscape landscape) {
        super(landscape);
        this.imports = enterprise + "/members/imports";
    }

    @Test
    void aSheetIsCheckedThenMadeAndWhatIsWrongIsNamedRowByRow(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person other = people.registered();
        Person good = Person.madeUp();
        Person wrong = Person.madeUp();
        String top = "导入部" + good.loginName();
        String finance = department(department(null, top), "财务部");
        byte[] sheet = new Sheet()
                .row("例：zhangsan01", "张三", "13800138000")
                .row(good.loginName(), good.name(), good.mobile(), "居民身份证", good.idNumber(), top + "/财务部")
                .row(other.loginName(), "王五", other.mobile())
                .row(wrong.loginName(), wrong.name(), wrong.mobile(), "", "110105194912310021")
                .row(good.loginName(), "赵六", Person.madeUp().mobile(), "", "", "没有这个部门")
                .row(Person.madeUp().loginName(), "赵六", Person.madeUp().mobile(), "", "", "没有这个部门")
                .bytes();

        JsonNode checked = finished(owner.upload(imports + "?dryRun=true", sheet));

        assertThat(checked.path("state").asText()).isEqualTo("done");
        assertThat(checked.path("total").asInt()).isEqualTo(5);
        assertThat(errors(checked))
                .containsExactly(
                        "4 loginName taken",
                        "4 mobile mobile-taken",
                        "5 documentNumber format",
                        "6 loginName duplicate",
                        "7 departments no-department");
        assertThat(checked.at("/errors/0/column").asText()).isEqualTo("登录名");
        assertThat(checked.at("/errors/0/message").asText()).isNotEmpty();
        assertThat(checked.toString()).doesNotContain(other.mobile(), wrong.mobile());
        assertThat(admin.user(good.loginName())).isEmpty();

        JsonNode made = finished(owner.upload(imports + "?dryRun=false", sheet, "Accept-Language", "en"));

        assertThat(errors(made)).isEqualTo(errors(checked));
        assertThat(admin.user(wrong.loginName())).isEmpty();
        String userId = admin.user(good.loginName()).orElseThrow().path("id").asText();
        JsonNode member = owner.get(enterprise + "/members/" + userId).json();
        assertThat(member.path("name").asText()).isEqualTo(good.name());
        assertThat(member.at("/departments/0/id").asText()).isEqualTo(finance);
        assertThat(member.path("documentNumber").asText()).contains("*");
        firstLogin(landscape, people, phone, good);
    }

    @Test
    void whatTheCheckFoundWrongStaysSoAndOneKeyIsOneImport(People people, Admin admin) {
        Person other = people.registered();
        Person good = Person.madeUp();
        byte[] sheet = new Sheet()
                .row(good.loginName(), good.name(), good.mobile())
                .row(other.loginName(), "王五", Person.madeUp().mobile())
                .bytes();
        JsonNode checked = finished(owner.upload(imports + "?dryRun=true", sheet));
        assertThat(errors(checked)).containsExactly("3 loginName taken");
        String id = checked.path("id").asText();
        String address = imports + "?dryRun=false&check=" + id;

        Api.Reply begun = owner.upload(address, sheet, "Idempotency-Key", "import-" + id);
        JsonNode made = finished(begun);
        Api.Reply again = owner.upload(address, sheet, "Idempotency-Key", "import-" + id);
        Api.Reply another = owner.upload(
                address,
                new Sheet().row(good.loginName(), good.name(), good.mobile()).bytes());

        assertThat(errors(made)).containsExactly("3 loginName taken");
        assertThat(admin.user(good.loginName())).isPresent();
        assertThat(again.json().path("id")).isEqualTo(begun.json().path("id"));
        assertThat(another.code()).isEqualTo("bad-parameter");
    }

    @Test
    void theTemplateComesInTheLanguageOfTheCallerAndHasNoRowsOfItsOwn() {
        Api.Reply template = owner.get(enterprise + "/members/import-template.xlsx", "Accept-Language", "en");

        assertThat(template.status()).isEqualTo(200);
        assertThat(template.header("Content-Type")).contains("spreadsheetml");
        assertThat(template.header("Content-Disposition")).contains("member-import.xlsx");
        assertThat(template.http().body()).startsWith("PK");
    }

    @Test
    void whatIsNoSheetOrTooMuchIsRefusedAsAWhole() {
        Sheet many = new Sheet();
        IntStream.rangeClosed(1, 501).forEach(i -> many.row("u" + i, "张三", "1"));

        assertThat(refused("no zip".getBytes(StandardCharsets.UTF_8))).isEqualTo("422 no-spreadsheet");
        assertThat(refused(new byte[1024 * 1024 + 1])).isEqualTo("413 too-large");
        assertThat(refused(Sheet.bomb())).isEqualTo("422 too-many-rows");
        assertThat(refused(many.bytes())).isEqualTo("422 too-many-rows");
        assertThat(refused(new Sheet().bytes())).isEqualTo("422 no-rows");
        assertThat(refused(new Sheet(List.of("登录名", "姓名", "邮箱")).row("a").bytes()))
                .isEqualTo("422 other-columns");
        for (String parameters : List.of("?dryRun=yes", "")) {
            assertThat(owner.upload(imports + parameters, new Sheet().row("a").bytes())
                            .code())
                    .isEqualTo("bad-parameter");
        }
    }

    @Test
    void oneIsDoneAtATime() {
        Api.Reply first = owner.upload(imports + "?dryRun=true", threeHundred());

        Api.Reply second = owner.upload(imports + "?dryRun=true", threeHundred());

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status() + " " + second.code()).isEqualTo("409 import-running");
        assertThat(finished(first).path("wrong").asInt()).isZero();
    }

    @Test
    void whoMayManageMembersNoMoreGoesOnWithNoRow(Landscape landscape) {
        String userId = owner.send("GET", enterprise + "/members?search=" + Business.MEMBER_OF_A, null)
                .json()
                .at("/items/0/userId")
                .asText();
        appoint(userId, true);
        Api.Reply begun =
                Api.of(landscape, Business.MEMBER_OF_A, PASSWORD).upload(imports + "?dryRun=true", threeHundred());
        assertThat(begun.status()).isEqualTo(202);

        appoint(userId, false);

        JsonNode failed = finished(begun);
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("done").asInt()).isLessThan(failed.path("total").asInt());
    }

    @Test
    void anotherEnterpriseSeesNothingOfIt(Landscape landscape) {
        Person person = Person.madeUp();
        Api.Reply begun = owner.upload(
                imports + "?dryRun=true",
                new Sheet()
                        .row(person.loginName(), person.name(), person.mobile())
                        .bytes());
        String id = finished(begun).path("id").asText();
        Api other = Api.of(landscape, Business.MAIN_B, PASSWORD);
        String theirs = "/enterprises/"
                + other.get("/me").json().at("/identities/0/enterpriseId").asText();

        assertThat(other.get(theirs + "/members/imports/" + id).status()).isEqualTo(404);
        assertThat(other.get(imports + "/" + id).status()).isEqualTo(404);
        assertThat(Api.of(landscape, Business.MEMBER_OF_A, PASSWORD)
                        .get(imports + "/" + id)
                        .status())
                .isEqualTo(403);
    }

    private String refused(byte[] file) {
        Api.Reply reply = owner.upload(imports + "?dryRun=true", file);
        return reply.status() + " " + reply.code();
    }

    private static byte[] threeHundred() {
        Sheet sheet = new Sheet();
        IntStream.range(0, 300)
                .mapToObj(i -> Person.madeUp())
                .forEach(person -> sheet.row(person.loginName(), person.name(), person.mobile()));
        return sheet.bytes();
    }

    private JsonNode finished(Api.Reply begun) {
        assertThat(begun.status()).as(begun.http().body()).isEqualTo(202);
        String address = imports + "/" + begun.json().path("id").asText();
        Await.until("the import ends", LONGEST, () -> !Set.of("checking", "running")
                .contains(owner.get(address).json().path("state").asText()));
        return owner.get(address).json();
    }

    private static List<String> errors(JsonNode found) {
        return found.path("errors")
                .valueStream()
                .map(error ->
                        error.path("row").asInt() + " " + error.path("field").asText() + " "
                                + error.path("code").asText())
                .toList();
    }
}
