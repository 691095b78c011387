package org.usercenter.e2e.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.harness.Business.PASSWORD;

/** How an enterprise orders its departments, over the account interface. */
@EndToEnd
@Tag("A9")
class DepartmentsIT {

    private final Api owner;
    private final String departments;
    private final String mark = Person.madeUp().loginName();

    DepartmentsIT(Landscape landscape) {
        this.owner = Api.of(landscape, Business.MAIN_A, PASSWORD);
        this.departments = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText() + "/departments";
    }

    @Test
    void aBranchIsMadeReadEditedAndDeleted() {
        Api.Reply made = owner.send(
                "POST",
                departments,
                Map.of(
                        "name", "华南分公司" + mark,
                        "kind", "branch",
                        "uscc", Business.USCC_B,
                        "manager", "王经理",
                        "contact", "020-12345678",
                        "notes", "一楼"));
        assertThat(made.status()).isEqualTo(201);
        String path = departments + "/" + made.json().path("id").asText();
        Api.Reply read = owner.get(path);
        assertThat(read.json().path("path")).hasSize(1);
        assertThat(read.json().path("manager").asText()).isEqualTo("王经理");

        Api.Reply edited =
                owner.send("PATCH", path, Map.of("manager", "", "notes", "二楼"), "If-Match", read.header("ETag"));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().has("manager")).isFalse();
        assertThat(owner.send("PATCH", path, Map.of("notes", "三楼"), "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(412);

        assertThat(owner.send("DELETE", path, null).status()).isEqualTo(428);
        assertThat(owner.send("DELETE", path, null, "If-Match", edited.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(owner.get(path).status()).isEqualTo(404);
    }

    @Test
    void theTreeIsReadLevelByLevelAndMovedWithEverythingBelow() {
        String top = make(null, "集团" + mark);
        List<String> below =
                IntStream.range(0, 3).mapToObj(i -> make(top, "部门" + i)).toList();
        String team = make(below.get(0), "一组");

        JsonNode first = owner.get(departments + "?parent=" + top + "&max=2").json();
        JsonNode second = owner.get(departments + "?parent=" + top + "&max=2&cursor="
                        + first.path("next").asText())
                .json();
        assertThat(first.findValuesAsText("id")).containsExactly(below.get(0), below.get(1));
        assertThat(second.findValuesAsText("id")).containsExactly(below.get(2));
        assertThat(first.at("/items/0/children").asInt()).isEqualTo(1);
        assertThat(first.path("total").asInt()).isEqualTo(3);

        Api.Reply moved = move(below.get(0), below.get(2), null);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(owner.get(departments + "/" + team).json().path("path"))
                .hasToString("[\"集团" + mark + "\",\"部门2\",\"部门0\",\"一组\"]");
        assertThat(move(below.get(2), top, below.get(1)).status()).isEqualTo(200);
        assertThat(owner.get(departments + "?parent=" + top).json().findValuesAsText("id"))
                .containsExactly(below.get(2), below.get(1));
        assertThat(move(below.get(2), team, null).code()).isEqualTo("into-itself");
        assertThat(owner.get(departments + "/search?q=" + mark).json().findValuesAsText("id"))
                .contains(top);
    }

    @Test
    void whoMovesADepartmentThatAnotherHasMovedIsTold() {
        String top = make(null, "集团" + mark);
        String east = make(top, "东区");
        String west = make(top, "西区");
        String sales = make(top, "销售部");
        JsonNode seen =
                owner.get(departments + "?parent=" + top).json().path("items").get(2);
        String tag = seen.path("tag").asText();

        Api.Reply first = moveTo(sales, east, tag);
        Api.Reply second = moveTo(sales, west, tag);

        assertThat(seen.path("id").asText()).isEqualTo(sales);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(owner.get(departments + "/" + sales).json().path("parent").asText())
                .isEqualTo(east);
        assertThat(moveTo(sales, west, first.header("ETag")).status()).isEqualTo(200);
        assertThat(owner.send("POST", departments + "/" + sales + "/move", Map.of())
                        .status())
                .isEqualTo(428);
    }

    @Test
    void ofTwoThatAreMadeWithOneNameAtTheSameMomentOneIsRefused() {
        List<Integer> both = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> owner.send("POST", departments, Map.of("name", "同名部" + mark))
                        .status())
                .sorted()
                .toList();

        assertThat(both).containsExactly(201, 409);
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThat(owner.send("POST", departments, Map.of("name", "a/b"))
                        .json()
                        .at("/fields/0/name")
                        .asText())
                .isEqualTo("name");
        assertThat(owner.send("POST", departments, Map.of("name", "x".repeat(65)))
                        .status())
                .isEqualTo(422);
        assertThat(owner.send("POST", departments, Map.of("name", "某部" + mark, "kind", "branch", "uscc", "123"))
                        .json()
                        .at("/fields/0/name")
                        .asText())
                .isEqualTo("uscc");
    }

    @Test
    void groupsThatAreNoneOfTheEnterprisesDepartmentsAreNeverReached(Landscape landscape, Admin admin) {
        Api other = Api.of(landscape, Business.MAIN_B, PASSWORD);
        String otherDepartments = "/enterprises/"
                + other.get("/me").json().at("/identities/0/enterpriseId").asText() + "/departments";
        String foreign = make(null, "外人看不到" + mark);
        String members = admin.get("/group-by-path/enterprises/" + Business.USCC_B + "/members/owner")
                .path("id")
                .asText();

        for (String group : List.of(foreign, members)) {
            assertThat(other.get(otherDepartments + "/" + group).status()).isEqualTo(404);
            assertThat(other.get(otherDepartments + "?parent=" + group).status())
                    .isEqualTo(404);
            assertThat(other.send("POST", otherDepartments, Map.of("name", "x", "parent", group))
                            .status())
                    .isEqualTo(404);
            assertThat(other.send("POST", otherDepartments + "/" + group + "/move", Map.of())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aMemberReadsDepartmentsAndChangesNone(Landscape landscape) {
        Api member = Api.of(landscape, Business.MEMBER_OF_A, PASSWORD);

        assertThat(member.get(departments).status()).isEqualTo(200);
        assertThat(member.send("POST", departments, Map.of("name", "x" + mark)).status())
                .isEqualTo(403);
    }

    private String make(@Nullable String parent, String name) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        if (parent != null) {
            body.put("parent", parent);
        }
        return owner.send("POST", departments, body).json().path("id").asText();
    }

    private Api.Reply moveTo(String id, String parent, String tag) {
        return owner.send("POST", departments + "/" + id + "/move", Map.of("parent", parent), "If-Match", tag);
    }

    private Api.Reply move(String id, String parent, @Nullable String before) {
        Map<String, Object> body = new HashMap<>(Map.of("parent", parent));
        if (before != null) {
            body.put("before", before);
        }
        String tag = owner.get(departments + "/" + id).header("ETag");
        return owner.send("POST", departments + "/" + id + "/move", body, "If-Match", tag);
    }
}
