package org.usercenter.e2e.business;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators change what the business catalogue says of a system and its roles. */
@EndToEnd
@Tag("B1")
@Tag("O8")
class CatalogueEditIT {

    private static final int EDITS = 6;

    private final Business business;
    private final Api operator;
    private final String land;
    private final OwnEnterprise own;

    CatalogueEditIT(Landscape landscape, People people, Admin admin) {
        this.business = new Business(admin);
        this.operator = AppealDesk.operator(landscape, people.registered(), admin);
        this.land = "/operator/catalogue/" + business.client("land");
        this.own = OwnEnterprise.registered(landscape);
    }

    @Test
    void whatIsChangedOfASystemIsWhatPeopleReadAtOnce() {
        JsonNode before = settings();
        try (Admin.Undo undo = business.changeAttribute("land", "uc.category", "交易")) {
            ObjectNode changed = settings().deepCopy();
            changed.put("nameZh", "土地与矿业权").put("category", "资源").put("icon", "mining");
            String tag = operator.get(land).header("ETag");

            assertThat(operator.send("PUT", land, changed).status()).isEqualTo(428);
            assertThat(operator.send("PUT", land, changed, "If-Match", tag).status())
                    .isEqualTo(204);

            assertThat(system().path("name").asText()).isEqualTo("土地与矿业权");
            assertThat(system().path("category").asText()).isEqualTo("资源");
            assertThat(system().path("icon").asText()).isEqualTo("mining");
            assertThat(operator.send("PUT", land, changed, "If-Match", tag).status())
                    .as("of a state before")
                    .isEqualTo(412);
            assertThat(operator.get("/operator/catalogue?max=100").json().toString())
                    .contains("土地与矿业权");
            assertThat(operator.get("/me/business-log?action=catalogue.edit")
                            .json()
                            .path("items"))
                    .hasSize(1);
        }
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void ofEditsOfOneStateAtTheSameMomentOneCounts() throws Exception {
        try (Admin.Undo undo = business.changeAttribute("land", "uc.category", "交易")) {
            String tag = operator.get(land).header("ETag");
            JsonNode settings = settings();
            CyclicBarrier start = new CyclicBarrier(EDITS);
            ExecutorService threads = Executors.newFixedThreadPool(EDITS);
            try {
                List<Callable<Integer>> edits = IntStream.range(0, EDITS)
                        .<Callable<Integer>>mapToObj(i -> () -> {
                            ObjectNode changed = settings.deepCopy();
                            changed.put("category", "category " + i);
                            start.await();
                            return operator.send("PUT", land, changed, "If-Match", tag)
                                    .status();
                        })
                        .toList();
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> edit : threads.invokeAll(edits)) {
                    answers.add(edit.get());
                }

                assertThat(answers).containsOnlyOnce(204).containsOnly(204, 412);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void whatARoleAsksForIsAskedForAtOnce() {
        JsonNode before = role("viewer");
        try (Admin.Undo undo = business.changeRole("land", "viewer", "uc.level", "2")) {
            JsonNode role = role("viewer");
            Map<String, Object> changed = new HashMap<>(Map.of(
                    "activatable", "true",
                    "level", "3",
                    "ways", List.of("ca"),
                    "descriptionZh", "只看不买"));

            assertThat(operator.send(
                                    "PUT",
                                    land + "/roles/viewer",
                                    changed,
                                    "If-Match",
                                    role.path("tag").asText())
                            .status())
                    .isEqualTo(204);

            JsonNode read = role("viewer").path("settings");
            assertThat(read.path("level").asText()).isEqualTo("3");
            assertThat(read.path("ways")).hasSize(1);
            JsonNode seen = roleOf(system(), "viewer");
            assertThat(seen.path("level").asInt()).isEqualTo(3);
            assertThat(seen.path("description").asText()).isEqualTo("只看不买");
        }
        assertThat(role("viewer")).isEqualTo(before);
    }

    @Test
    void whatLetsMorePeopleInIsAnAdministrators() {
        JsonNode before = role("bidder");
        Map<String, Object> lower = Map.of("activatable", "true", "level", "1", "descriptionZh", "竞买人");
        Map<String, Object> ordinary = Map.of("level", "2");

        Api.Reply refused = change("bidder", lower);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("administrators-only");
        assertThat(refused.json().at("/fields/0/name").asText()).isEqualTo("level");
        assertThat(change("bidder", ordinary).code())
                .as("a gate without its last role would be open")
                .isEqualTo("administrators-only");
        assertThat(role("bidder")).isEqualTo(before);
        ObjectNode moved = settings().deepCopy();
        moved.put("entryUrl", "https://evil.example.org/login");
        assertThat(operator.send(
                                "PUT",
                                land,
                                moved,
                                "If-Match",
                                operator.get(land).header("ETag"))
                        .code())
                .isEqualTo("administrators-only");
    }

    @Test
    void anOrdinaryRoleIsSeenButNotOpenedByOperators() {
        try (Admin.Undo undo = business.addRole("land", "admin")) {
            assertThat(role("admin").path("business").asBoolean(true)).isFalse();
            assertThat(role("viewer").path("business").asBoolean()).isTrue();

            assertThat(change("admin", Map.of("activatable", "true")).code()).isEqualTo("administrators-only");

            assertThat(role("admin").path("settings").has("activatable")).isFalse();
        }
    }

    private Api.Reply change(String role, Map<String, Object> settings) {
        return operator.send(
                "PUT",
                land + "/roles/" + role,
                settings,
                "If-Match",
                role(role).path("tag").asText());
    }

    @Test
    void aMistakeIsRefusedAtItsField() {
        String tag = operator.get(land).header("ETag");

        Api.Reply refused = operator.send("PUT", land, Map.of("entryUrl", "javascript:alert(1)"), "If-Match", tag);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/name").asText()).isEqualTo("entryUrl");
        assertThat(operator.get("/operator/catalogue/" + business.client("account-console"))
                        .status())
                .as("no business system")
                .isEqualTo(404);
    }

    private JsonNode settings() {
        return operator.get(land).json().path("settings");
    }

    private JsonNode role(String name) {
        JsonNode roles = operator.get(land + "/roles?max=100").json().path("items");
        return roleOf(roles, name);
    }

    private static JsonNode roleOf(JsonNode roles, String name) {
        for (JsonNode role : roles.isArray() ? roles : roles.path("roles")) {
            if (role.path("name").asText().equals(name)) {
                return role;
            }
        }
        throw new AssertionError("No role " + name + " in " + roles);
    }

    /** As the main account of an enterprise sees it. */
    private JsonNode system() {
        for (JsonNode system : own.owner().get(own.at("/businesses")).json()) {
            if (system.path("client").asText().equals("land")) {
                return system;
            }
        }
        throw new AssertionError("No system");
    }
}
