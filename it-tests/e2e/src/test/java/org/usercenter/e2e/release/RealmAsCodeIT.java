package org.usercenter.e2e.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.ApplyProgram.Outcome;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The realm as code, on a server that runs: as an administrator applies the released files. */
@EndToEnd
@Tag("h2")
@EnabledIfSystemProperty(
        named = "uc.db",
        matches = "h2",
        disabledReason = "what it does goes by the admin interface; the release is applied on PostgreSQL")
@Tag("O6")
class RealmAsCodeIT {

    @TempDir
    private Path folder;

    @Test
    void aServerWithoutTheRealmGetsItAndTheSecondRunChangesNothing(Landscape landscape) throws Exception {
        try (AppliedRealm realm = new AppliedRealm(landscape, "applied-first", folder)) {
            Path files = realm.released();

            assertThat(realm.run("plan", files).code()).isEqualTo(2);
            assertThat(realm.run("apply", files).code()).isZero();
            int changes = realm.adminEvents();
            JsonNode before = realm.admin().get("");
            Outcome second = realm.run("apply", files);

            assertThat(second.lines()).containsExactly("0 to add, 0 to change, 0 to remove; 0 kept");
            assertThat(second.code()).isZero();
            assertThat(realm.adminEvents()).isEqualTo(changes);
            assertThat(realm.admin().get("")).isEqualTo(before);
            assertThat(realm.run("verify", files).code()).isZero();
        }
    }

    @Test
    void whatOperatorsChangedStaysAndTheRestFollowsTheNewVersion(Landscape landscape) throws Exception {
        try (AppliedRealm realm = new AppliedRealm(landscape, "applied-kept", folder)) {
            realm.run("apply", realm.released());
            Admin operator = realm.admin();
            operator.changeRealm(Map.of("ssoSessionIdleTimeout", 600));
            operator.configure("uc-browser", "uc-sms", Map.of("resend-pause", "90"));
            operator.removeExecution("uc-browser", "uc-ways", "uc-sharedca");
            operator.call("POST", "/clients", Map.of("clientId", "operators-own", "enabled", true));

            Path newer = realm.released(file -> {
                file.put("accessTokenLifespan", 240).put("ssoSessionIdleTimeout", 900);
                config(file, "uc-sms").put("max-tries", "4");
            });
            Outcome applied = realm.run("apply", newer);

            assertThat(applied.code()).isZero();
            assertThat(applied.lines())
                    .contains("~ step uc-ways/uc-sms", "    config/max-tries: \"5\" -> \"4\"")
                    .contains("    accessTokenLifespan: 300 -> 240")
                    .anyMatch(line -> line.startsWith("= realm ssoSessionIdleTimeout: kept"))
                    .anyMatch(line -> line.startsWith("= step uc-ways/uc-sharedca: kept"));
            assertThat(operator.get("").path("ssoSessionIdleTimeout").asInt()).isEqualTo(600);
            assertThat(operator.get("").path("accessTokenLifespan").asInt()).isEqualTo(240);
            assertThat(stepConfig(realm, "uc-sms"))
                    .isEqualTo(
                            Json.parse(
                                    """
                            {"code-lifespan":"300","resend-pause":"90","max-tries":"4","mobile-per-hour":"5",\
                            "mobile-per-day":"10"}"""));
            assertThat(realm.steps("uc-ways")).doesNotContain("uc-sharedca");
            assertThat(operator.get("/clients?clientId=operators-own")).isNotEmpty();
            assertThat(realm.run("verify", newer).code()).isZero();

            assertThat(realm.run("apply", newer, "--force").code()).isZero();

            assertThat(operator.get("").path("ssoSessionIdleTimeout").asInt()).isEqualTo(900);
            assertThat(realm.steps("uc-ways"))
                    .containsExactly("uc-password", "uc-ca", "uc-elicence", "uc-sms", "uc-sharedca", "uc-wechat");
            assertThat(operator.get("/clients?clientId=operators-own")).isNotEmpty();
        }
    }

    @Test
    void usersSessionsAndALoginUnderWayOutliveANewVersionOfTheLoginFlow(Landscape landscape) throws Exception {
        try (AppliedRealm realm = new AppliedRealm(landscape, "applied-users", folder)) {
            realm.run("apply", realm.released());
            Person person = realm.person();
            String id = realm.admin().idOf(person);
            Visitor inside = realm.visitor();
            assertThat(AppliedRealm.loggedIn(AppliedRealm.password(inside, realm.login(inside), person)))
                    .isTrue();
            Visitor waiting = realm.visitor();
            Page open = realm.login(waiting);

            Outcome applied = realm.run("apply", realm.released(file -> {
                ArrayNode ways = steps(file, "uc-ways");
                ways.remove(4);
                ((ObjectNode) ways.get(1)).put("priority", 25);
                ways.addObject()
                        .put("authenticator", "auth-otp-form")
                        .put("authenticatorFlow", false)
                        .put("requirement", "DISABLED")
                        .put("priority", 90);
            }));

            assertThat(applied.lines())
                    .contains("- step uc-ways/uc-sharedca", "+ step uc-ways/auth-otp-form", "    priority: 15 -> 25");
            assertThat(realm.steps("uc-ways"))
                    .containsExactly("uc-password", "uc-elicence", "uc-sms", "uc-ca", "uc-wechat", "auth-otp-form");
            assertThat(AppliedRealm.loggedIn(AppliedRealm.password(waiting, open, person)))
                    .isTrue();
            assertThat(AppliedRealm.loggedIn(realm.login(inside))).isTrue();
            assertThat(realm.admin().idOf(person)).isEqualTo(id);
        }
    }

    @Test
    void aRealmThatWasImportedFromAnOlderVersionBecomesThisOneWithItsUsers(Landscape landscape) throws Exception {
        try (AppliedRealm realm = new AppliedRealm(landscape, "applied-older", folder)) {
            Path older = realm.older();
            landscape.admin().importRealm(Json.parse(Files.readString(older)));
            realm.admin().changeRealm(Map.of("ssoSessionIdleTimeout", 600));
            Person person = realm.person();
            Visitor inside = realm.visitor();
            assertThat(AppliedRealm.loggedIn(AppliedRealm.password(inside, realm.login(inside), person)))
                    .isTrue();
            Path released = realm.released();

            Outcome applied = realm.run("apply", released, "--imported", older.toString());

            assertThat(applied.code()).as(String.join("\n", applied.lines())).isZero();
            assertThat(realm.run("verify", released).code()).isZero();
            assertThat(realm.admin().get("").path("ssoSessionIdleTimeout").asInt())
                    .isEqualTo(600);
            assertThat(realm.admin().get("").path("resetCredentialsFlow").asText())
                    .isEqualTo("uc-recovery");
            assertThat(realm.steps("uc-recovery"))
                    .containsExactly("uc-appeal", "uc-recovery-account", "uc-recovery-code", "uc-recovery-password");
            assertThat(realm.admin().get("/authentication/required-actions"))
                    .extracting(action -> action.path("alias").asText())
                    .contains("uc-business-gate", "uc-take-over", "uc-hand-over", "UPDATE_PASSWORD");
            assertThat(AppliedRealm.loggedIn(realm.login(inside))).isTrue();
            Visitor again = realm.visitor();
            assertThat(AppliedRealm.loggedIn(AppliedRealm.password(again, realm.login(again), person)))
                    .isTrue();
        }
    }

    @Test
    void anUpgradedRealmIsTheSameAsANewOne(Landscape landscape) throws Exception {
        try (AppliedRealm upgraded = new AppliedRealm(landscape, "applied-up", folder);
                AppliedRealm fresh = new AppliedRealm(landscape, "applied-new", folder)) {
            upgraded.run("apply", upgraded.older());
            Outcome applied = upgraded.run("apply", upgraded.released(), "--force");
            assertThat(applied.code()).as(String.join("\n", applied.lines())).isZero();
            fresh.run("apply", fresh.released());

            assertThat(comparable(upgraded)).isEqualTo(comparable(fresh));
        }
    }

    @Test
    void whatTheServerRefusesEndsTheProgramWithItsReason(Landscape landscape) throws Exception {
        try (AppliedRealm realm = new AppliedRealm(landscape, "applied-wrong", folder)) {
            realm.run("apply", realm.released());

            Outcome refused = realm.run("apply", realm.released(file -> steps(file, "uc-ways")
                    .addObject()
                    .put("authenticator", "no-such-way")
                    .put("authenticatorFlow", false)
                    .put("requirement", "ALTERNATIVE")
                    .put("priority", 90)));

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.lines()).anyMatch(line -> line.contains("no-such-way"));
            Person person = realm.person();
            Visitor visitor = realm.visitor();
            assertThat(AppliedRealm.loggedIn(AppliedRealm.password(visitor, realm.login(visitor), person)))
                    .isTrue();
        }
    }

    /** Flows and what of a realm has no ids. */
    private static JsonNode comparable(AppliedRealm realm) {
        ObjectNode whole = ((ObjectNode) realm.admin().get("")).deepCopy();
        whole.remove(List.of("id", "realm", "attributes", "defaultRole"));
        whole.properties().removeIf(entry -> entry.getKey().startsWith("webAuthn"));
        ObjectNode all = whole.objectNode();
        all.set("realm", whole);
        Consumer<String> flow = alias -> all.putPOJO(alias, realm.steps(alias));
        StreamSupport.stream(realm.admin().get("/authentication/flows").spliterator(), false)
                .map(each -> each.path("alias").asText())
                .filter(alias -> alias.startsWith("uc-"))
                .forEach(flow);
        ArrayNode actions = all.putArray("actions");
        realm.admin().get("/authentication/required-actions").forEach(actions::add);
        return Json.parse(Json.write(all));
    }

    private static JsonNode stepConfig(AppliedRealm realm, String provider) {
        String id = realm.admin()
                .execution("uc-browser", provider)
                .path("authenticationConfig")
                .asText();
        return realm.admin().get("/authentication/config/" + id).path("config");
    }

    private static ArrayNode steps(ObjectNode file, String flow) {
        for (JsonNode each : file.path("authenticationFlows")) {
            if (each.path("alias").asText().equals(flow)) {
                return (ArrayNode) each.path("authenticationExecutions");
            }
        }
        throw new AssertionError("no flow " + flow);
    }

    private static ObjectNode config(ObjectNode file, String alias) {
        for (JsonNode each : file.path("authenticatorConfig")) {
            if (each.path("alias").asText().equals(alias)) {
                return (ObjectNode) each.path("config");
            }
        }
        throw new AssertionError("no settings " + alias);
    }
}
