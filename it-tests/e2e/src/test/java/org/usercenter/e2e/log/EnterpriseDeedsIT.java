package org.usercenter.e2e.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Sheet;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Each change of an enterprise's people stands in its log, by whom and to whom. */
@EndToEnd
@Tag("A12")
@Tag("A7")
class EnterpriseDeedsIT {
    private static final Duration IMPORTED = Duration.ofSeconds(60);

    private final OwnEnterprise own;

    EnterpriseDeedsIT(Landscape landscape) {
        this.own = OwnEnterprise.registered(landscape);
    }

    /**
     * What was done and how it stands in the log.
     *
     * @param to login name, as the enterprise may read it
     */
    private record Deed(String action, String by, String to) {}

    @Test
    void whatIsDoneToAnInternalAccountStandsThereOnceAndInOrder(Admin admin) {
        own.with(new Business(admin), "land", "viewer");
        Person person = Person.madeUp();
        String member = own.create(person);

        edit(member, Map.of("name", "李小四"));
        edit(member, Map.of("memberAdministrator", true));
        roles(member, List.of("viewer"));
        roles(member, List.of());
        for (String action : List.of("reset-password", "disable", "disable", "enable", "delete", "keep")) {
            assertThat(own.owner().send("POST", member + "/" + action, null).status())
                    .as(action)
                    .isEqualTo(204);
        }

        assertThat(deeds("?loginName=" + person.loginName()))
                .containsExactlyElementsOf(of(
                        person.loginName(),
                        "member.create",
                        "member.edit",
                        "member.edit",
                        "business.grant",
                        "business.withdraw",
                        "member.reset-password",
                        "member.disable",
                        "member.enable",
                        "member.delete",
                        "member.keep"));
        assertThat(lines("?loginName=" + person.loginName())
                        .get(1)
                        .at("/facts/0/text")
                        .asText())
                .isEqualTo("名称");
        assertThat(lines("").toString()).doesNotContain(person.mobile(), person.name());
    }

    @Test
    @Tag("A6")
    void whatIsDoneAboutAPersonStandsThereByHisLoginNameOnceHeBelongsToIt(Landscape landscape, People people) {
        Person person = people.registered();
        Api guest = Api.of(landscape, person.loginName(), person.password());

        answer(guest, invite(person), "accept");
        String id = guest.get("/me").json().path("id").asText();
        assertThat(own.owner()
                        .send("POST", own.at("/members/" + id + "/unbind"), null)
                        .status())
                .isEqualTo(204);
        String withdrawn = invite(person);
        assertThat(own.owner()
                        .send("DELETE", own.at("/invitations/" + withdrawn), null)
                        .status())
                .isEqualTo(204);
        answer(guest, invite(person), "decline");

        List<Deed> deeds = deeds("").stream()
                .filter(deed ->
                        deed.action().startsWith("invitation.") || deed.action().startsWith("member."))
                .toList();
        assertThat(deeds)
                .extracting(Deed::action)
                .containsExactly(
                        "invitation.create",
                        "invitation.accept",
                        "member.unbind",
                        "invitation.create",
                        "invitation.withdraw",
                        "invitation.create",
                        "invitation.decline");
        assertThat(deeds.get(2)).isEqualTo(new Deed("member.unbind", own.main().loginName(), person.loginName()));
        assertThat(deeds)
                .as("before he belongs to it and afterwards")
                .filteredOn(deed -> deed.action().equals("invitation.create"))
                .extracting(Deed::to)
                .doesNotContain(person.loginName())
                .allMatch(masked -> masked.contains("*"));
    }

    @Test
    @Tag("A7")
    void aSubAccountThatLeavesStandsThereAsTheOneWhoDidIt(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api guest = Api.of(landscape, person.loginName(), person.password());
        new Business(admin).join(own.enterprise().uscc(), person.loginName());

        assertThat(guest.send("DELETE", "/me/memberships/" + own.id(), null).status())
                .isEqualTo(204);

        assertThat(deeds("?action=member.leave"))
                .containsExactly(new Deed("member.leave", person.loginName(), person.loginName()));
        assertThat(StreamSupport.stream(
                        guest.get("/me/business-log?action=member.leave")
                                .json()
                                .path("items")
                                .spliterator(),
                        false))
                .as("in his own log, too")
                .hasSize(1);
    }

    @Test
    @Tag("A9")
    void whatIsDoneToTheEnterpriseItselfStandsThereByTheMainAccount() {
        String departments = own.at("/departments");
        String above = department("总部");
        String department = departments + "/" + department("工程部");
        String edited = own.owner()
                .send("PATCH", department, Map.of("notes", "二楼"), "If-Match", tag(department))
                .header("ETag");
        assertThat(edited).isNotEmpty();
        assertThat(own.owner()
                        .send("POST", department + "/move", Map.of("parent", above), "If-Match", tag(department))
                        .status())
                .isEqualTo(200);
        assertThat(own.owner()
                        .send("DELETE", department, null, "If-Match", tag(department))
                        .status())
                .isEqualTo(204);
        assertThat(own.owner()
                        .send("PATCH", own.at(""), Map.of("postcode", "518001"), "If-Match", tag(own.at("")))
                        .status())
                .isEqualTo(200);
        Person imported = Person.madeUp();
        importing(true, imported);
        importing(false, imported);
        assertThat(own.owner().get(own.at("/members/export.xlsx")).status()).isEqualTo(200);

        assertThat(deeds("?loginName=" + own.main().loginName()))
                .extracting(Deed::action)
                .containsSubsequence(
                        "department.create",
                        "department.edit",
                        "department.move",
                        "department.delete",
                        "enterprise.edit",
                        "member.import-check",
                        "member.import")
                .contains("member.create", "member.export");
        assertThat(deeds("?action=member.create"))
                .containsExactly(new Deed("member.create", own.main().loginName(), imported.loginName()));
        assertThat(lines("").toString()).doesNotContain(imported.mobile());
    }

    @Test
    void whatIsRefusedStandsNowhere() {
        Person person = Person.madeUp();
        String member = own.create(person);
        assertThat(own.owner()
                        .send("PATCH", member, Map.of("mobile", "1"), "If-Match", tag(member))
                        .status())
                .isEqualTo(422);
        assertThat(own.owner().send("POST", member + "/unbind", null).code()).isEqualTo("other-kind");

        assertThat(deeds("?loginName=" + person.loginName()))
                .extracting(Deed::action)
                .containsExactly("member.create");
    }

    private List<Deed> of(String to, String... actions) {
        return List.of(actions).stream()
                .map(action -> new Deed(action, own.main().loginName(), to))
                .toList();
    }

    /** As they were done. */
    private List<Deed> deeds(String query) {
        return lines(query).stream()
                .map(line -> new Deed(
                        line.path("action").asText(),
                        line.path("actor").asText(),
                        line.path("subject").asText()))
                .toList();
    }

    /** The latest stands first in the log. */
    private List<JsonNode> lines(String query) {
        String all = query.isEmpty() ? "?max=100" : query + "&max=100";
        List<JsonNode> lines = new ArrayList<>();
        own.owner().get(own.at("/business-log" + all)).json().path("items").forEach(line -> lines.add(0, line));
        return lines;
    }

    private String tag(String path) {
        return own.owner().get(path).header("ETag");
    }

    private void edit(String member, Map<String, Object> change) {
        assertThat(own.owner()
                        .send("PATCH", member, change, "If-Match", tag(member))
                        .status())
                .isEqualTo(200);
    }

    private void roles(String member, List<String> roles) {
        String address = member + "/roles/land";
        assertThat(own.owner()
                        .send("PUT", address, Map.of("roles", roles), "If-Match", tag(address))
                        .status())
                .isEqualTo(200);
    }

    private String department(String name) {
        return own.owner()
                .send("POST", own.at("/departments"), Map.of("name", name))
                .json()
                .path("id")
                .asText();
    }

    private String invite(Person person) {
        JsonNode found = own.owner()
                .send(
                        "POST",
                        own.at("/invitations/search"),
                        Map.of("name", person.name(), "identifier", person.loginName()))
                .json();
        return own.owner()
                .send(
                        "POST",
                        own.at("/invitations"),
                        Map.of("candidate", found.at("/candidate/token").asText()))
                .json()
                .path("id")
                .asText();
    }

    private static void answer(Api guest, String invitation, String answer) {
        assertThat(guest.send("POST", "/me/invitations/" + invitation + "/" + answer, null)
                        .status())
                .as(answer)
                .isEqualTo(204);
    }

    private void importing(boolean dryRun, Person person) {
        byte[] sheet = new Sheet()
                .row(person.loginName(), person.name(), person.mobile())
                .bytes();
        String id = own.owner()
                .upload(own.at("/members/imports?dryRun=" + dryRun), sheet)
                .json()
                .path("id")
                .asText();
        Await.until("the import is done", IMPORTED, () -> own.owner()
                .get(own.at("/members/imports/" + id))
                .json()
                .path("state")
                .asText()
                .equals("done"));
    }
}
