package org.usercenter.e2e.trust;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators add an authority together, try its settings, and disable it alone. */
@EndToEnd
@Tag("O2")
class TrustedCasIT {
    private static final String TYPE = "org.usercenter.auth.ca.trust.TrustedCaProvider";
    private static final String SM2 = "demo-sm2";
    private static final String FIRST = "示范CA";
    private static final String NAME = "第三示范CA";
    private static final Map<String, String> REASON = Map.of("reason", "新增合作机构");

    private final Admin admin;
    private final Control control;
    private final Api first;
    private final Api second;

    TrustedCasIT(Landscape landscape, People people, Admin admin, Control control) {
        this.admin = admin;
        this.control = control;
        this.first = AppealDesk.operator(landscape, people.registered(), admin);
        this.second = AppealDesk.operator(landscape, people.registered(), admin);
    }

    @AfterEach
    void onlyTheFirstAuthoritiesStay() {
        for (JsonNode each : admin.get("/components?type=" + TYPE)) {
            if (each.path("name").asText().startsWith(NAME)) {
                admin.call("DELETE", "/components/" + each.path("id").asText(), null);
            }
        }
    }

    @Test
    void whatIsTrustedIsListedWithItsCertificatesAndAccounts() {
        JsonNode ca = known();

        assertThat(ca.path("enabled").asBoolean()).isTrue();
        assertThat(ca.path("accounts").isIntegralNumber()).isTrue();
        assertThat(ca.path("understood").findValuesAsText("algorithm")).containsOnly("SM2");
        assertThat(ca.path("understood").findValuesAsText("root")).contains("true", "false");
        assertThat(ca.at("/understood/0/sha256").asText()).matches("[0-9A-F]{64}");
        assertThat(ca.at("/understood/0/sha1").asText()).matches("[0-9A-F]{40}");
    }

    @Test
    void whatIsUnderstoodIsShownBeforeItIsSavedAndWhatIsWrongAtItsField() {
        ObjectNode settings = like();
        int before = admin.get("/components?type=" + TYPE).size();

        JsonNode understood =
                first.send("POST", "/operator/cas/preview", settings).json();
        assertThat(understood).isEqualTo(known().path("understood"));

        assertThat(wrong(settings.deepCopy().put("certificates", "-----BEGIN CERTIFICATE-----\nMIIB\n")))
                .isEqualTo("certificates not-pem");
        assertThat(wrong(settings.deepCopy().put("certificates", sample(Person.madeUp()))))
                .isEqualTo("certificates no-root");
        assertThat(wrong(settings.deepCopy().put("driverUrl", "javascript:alert(1)")))
                .isEqualTo("driverUrl format");
        assertThat(wrong(settings.deepCopy().put("ocspUrl", "").put("revocation", "HARD")))
                .isEqualTo("revocation no-revocation-source");
        ObjectNode rules = settings.deepCopy();
        rules.putArray("identityRules").add("1 NOWHERE 2.5.4.5 USCC 2.5.4.10");
        assertThat(wrong(rules)).isEqualTo("identityRules format");
        assertThat(admin.get("/components?type=" + TYPE)).hasSize(before);
    }

    @Test
    void anAddedOneServesOnceAnotherOperatorHasAgreedAndIsDisabledByOne() {
        String id = add();
        assertThat(enabled(id)).isFalse();
        assertThat(setting(id)).isEqualTo("false");

        String proposal = propose(id);
        assertThat(decide(first, proposal).code()).as("by the same operator").isEqualTo("other-state");
        assertThat(enabled(id)).isFalse();
        assertThat(decide(second, proposal).status()).isEqualTo(204);

        assertThat(enabled(id)).isTrue();
        assertThat(setting(id)).isEqualTo("true");
        assertThat(first.send("PUT", "/operator/cas/" + id, like(), "If-Match", tag(id))
                        .code())
                .as("what is enabled is not changed")
                .isEqualTo("other-state");
        assertThat(first.send("POST", "/operator/cas/" + id + "/disable", Map.of())
                        .code())
                .as("without a reason")
                .isEqualTo("invalid");
        assertThat(first.send("POST", "/operator/cas/" + id + "/disable", Map.of("reason", "机构停业"))
                        .status())
                .isEqualTo(204);
        assertThat(enabled(id)).isFalse();
        assertThat(logged(first, "trusted-ca.add", "trusted-ca.disable")).containsExactly(1, 1);
        assertThat(logged(second, "trusted-ca.enable")).containsExactly(1);
    }

    @Test
    void whatIsChangedAfterTheProposalIsNotEnabledByIt() {
        String id = add();
        String proposal = propose(id);
        ObjectNode changed = like().put("name", NAME + " 二");
        assertThat(first.send("PUT", "/operator/cas/" + id, changed, "If-Match", "\"other\"")
                        .status())
                .isEqualTo(412);
        assertThat(first.send("PUT", "/operator/cas/" + id, changed, "If-Match", tag(id))
                        .status())
                .isEqualTo(204);

        assertThat(decide(second, proposal).code()).isEqualTo("other-state");

        assertThat(enabled(id)).isFalse();
        assertThat(logged(first, "four-eyes.outdate")).as("as his deed").containsExactly(1);
        assertThat(decide(second, propose(id)).status()).isEqualTo(204);
        assertThat(enabled(id)).isTrue();
    }

    @Test
    void whatIsSavedWithoutAChangeEndsNoProposal() {
        String id = add();
        String proposal = propose(id);

        assertThat(second.send("PUT", "/operator/cas/" + id, like(), "If-Match", tag(id))
                        .status())
                .isEqualTo(204);

        assertThat(logged(second, "four-eyes.outdate")).containsExactly(0);
        assertThat(decide(second, proposal).status()).isEqualTo(204);
    }

    @Test
    void nobodyEnablesAgainByAnOlderConsentWhatWasDisabledInBetween() {
        String id = add();
        String proposal = propose(id);
        assertThat(second.send("POST", "/operator/cas/" + id + "/enable-requests", REASON)
                        .code())
                .as("of one thing one proposal is open")
                .isEqualTo("proposed-already");
        administratorSets(id, "true");
        administratorSets(id, "false");

        assertThat(decide(second, proposal).code()).isEqualTo("other-state");

        assertThat(enabled(id)).isFalse();
        assertThat(decide(second, propose(id)).status()).as("a new one").isEqualTo(204);
        assertThat(enabled(id)).isTrue();
    }

    private void administratorSets(String id, String enabled) {
        ObjectNode component = (ObjectNode) admin.get("/components/" + id);
        ((ObjectNode) component.path("config")).putArray("enabled").add(enabled);
        admin.call("PUT", "/components/" + id, component);
    }

    @Test
    void settingsThatOperatorsDoNotSeeStayAtAChange() {
        String id = add();
        ObjectNode component = (ObjectNode) admin.get("/components/" + id);
        ((ObjectNode) component.path("config")).putArray("signature-formats").add("CMS_GM");
        admin.call("PUT", "/components/" + id, component);

        assertThat(first.send("PUT", "/operator/cas/" + id, like().put("hotline", "400-111-1111"), "If-Match", tag(id))
                        .status())
                .isEqualTo(204);

        JsonNode config = admin.get("/components/" + id).path("config");
        assertThat(config.at("/signature-formats/0").asText()).isEqualTo("CMS_GM");
        assertThat(config.at("/hotline/0").asText()).isEqualTo("400-111-1111");
    }

    @Test
    void noOperatorHasTheServerAskInsideTheNetwork() {
        ObjectNode inside = like().put("ocspUrl", "http://localhost:8080/");
        ObjectNode marked = like();
        marked.putArray("hosts").add("private:db.intra");
        assertThat(refusedAtSaving(inside)).isEqualTo("ocspUrl internal-address");
        assertThat(refusedAtSaving(marked)).isEqualTo("hosts internal-address");
        String id = add();
        ObjectNode component = (ObjectNode) admin.get("/components/" + id);
        ((ObjectNode) component.path("config")).putArray("ocsp-url").add("http://localhost:8080/");
        admin.call("PUT", "/components/" + id, component);

        assertThat(change(id, inside.put("hotline", "400-111-1111")).status())
                .as("what an administrator has named stays")
                .isEqualTo(204);
        assertThat(change(id, inside.put("ocspUrl", "http://localhost:6379/")).code())
                .isEqualTo("invalid");
    }

    private String refusedAtSaving(JsonNode settings) {
        return field(first.send("POST", "/operator/cas", settings).json());
    }

    private Api.Reply change(String id, ObjectNode settings) {
        return first.send("PUT", "/operator/cas/" + id, settings, "If-Match", tag(id));
    }

    @Test
    void identityRulesAreTriedOnASampleWithoutShowingANumberOfAHuman() {
        Person person = Person.madeUp();

        JsonNode found = trial(like(), sample(person));
        assertThat(found.path("identity").asText()).isEqualTo("found");
        assertThat(found.has("problem")).isFalse();
        assertThat(found.at("/hits/0/kind").asText()).isEqualTo("RESIDENT_ID");
        assertThat(found.toString()).doesNotContain(person.idNumber()).doesNotContain(person.name());

        ObjectNode other = like();
        other.putArray("identityRules").add("1 EXTENSION 1.2.3.4 RESIDENT_ID 2.5.4.3");
        JsonNode missing = trial(other, sample(person));
        assertThat(missing.path("identity").asText()).isEqualTo("missing");
        assertThat(missing.path("problem").asText()).isEqualTo("identity-missing");
    }

    @Test
    void revocationIsAskedForASample() {
        String id = known().path("id").asText();
        JsonNode good = issue(Person.madeUp());
        JsonNode revoked = issue(Person.madeUp());
        control.revoke(SM2, revoked.path("serial").asText());

        assertThat(revocation(id, good.path("certificate").asText())
                        .path("answers")
                        .findValuesAsText("status"))
                .endsWith("GOOD");
        JsonNode told = revocation(id, revoked.path("certificate").asText());
        assertThat(told.path("answers").findValuesAsText("status")).endsWith("REVOKED");
        assertThat(told.toString()).contains("/ca/demo-sm2/ocsp");
        String stranger = control.issue(
                        "demo-rsa",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "李四",
                                "idNumber",
                                Person.madeUp().idNumber()))
                .path("certificate")
                .asText();
        assertThat(revocation(id, stranger).path("problem").asText()).isEqualTo("issuer-not-trusted");
    }

    private JsonNode known() {
        String id = StreamSupport.stream(
                        first.get("/operator/cas?max=100").json().path("items").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(FIRST))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return first.get("/operator/cas/" + id).json();
    }

    /** The settings of the first one for a way in which nobody of it comes. */
    private ObjectNode like() {
        ObjectNode settings = known().deepCopy();
        settings.remove(List.of("id", "enabled", "problem", "accounts", "understood"));
        settings.putArray("ways").add("uc-elicence");
        settings.remove(List.of("hosts", "crlUrls"));
        return settings.put("name", NAME).put("ocspUrl", "http://ocsp.example.test/");
    }

    private String add() {
        Api.Reply made = first.send("POST", "/operator/cas", like());
        assertThat(made.status()).isEqualTo(201);
        return made.json().path("id").asText();
    }

    private String propose(String id) {
        Api.Reply asked = first.send("POST", "/operator/cas/" + id + "/enable-requests", REASON);
        assertThat(asked.status()).isEqualTo(201);
        return asked.json().path("proposal").asText();
    }

    private static Api.Reply decide(Api operator, String proposal) {
        return operator.send("POST", "/operator/proposals/" + proposal + "/approve", null);
    }

    private boolean enabled(String id) {
        return first.get("/operator/cas/" + id).json().path("enabled").asBoolean();
    }

    /** As Keycloak has it. */
    private String setting(String id) {
        return admin.get("/components/" + id).at("/config/enabled/0").asText();
    }

    private String tag(String id) {
        return first.get("/operator/cas/" + id).header("ETag");
    }

    private String wrong(JsonNode settings) {
        return field(first.send("POST", "/operator/cas/preview", settings).json());
    }

    private static String field(JsonNode problem) {
        return problem.at("/fields/0/name").asText() + " "
                + problem.at("/fields/0/code").asText();
    }

    private JsonNode issue(Person person) {
        return control.issue(SM2, Map.of("kind", "person", "name", person.name(), "idNumber", person.idNumber()));
    }

    private String sample(Person person) {
        return issue(person).path("certificate").asText();
    }

    private JsonNode trial(JsonNode settings, String sample) {
        return first.send("POST", "/operator/cas/trial", Json.write(Map.of("sample", sample, "settings", settings)))
                .json();
    }

    private JsonNode revocation(String id, String sample) {
        Api.Reply answered = first.send("POST", "/operator/cas/" + id + "/revocation", Map.of("sample", sample));
        assertThat(answered.status()).isEqualTo(200);
        return answered.json();
    }

    private static List<Integer> logged(Api operator, String... actions) {
        return List.of(actions).stream()
                .map(action -> operator.get("/me/business-log?action=" + action)
                        .json()
                        .path("items")
                        .size())
                .toList();
    }
}
