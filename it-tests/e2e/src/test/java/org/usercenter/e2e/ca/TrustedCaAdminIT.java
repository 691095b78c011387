package org.usercenter.e2e.ca;

import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An administrator's trusted authorities: created, refused, exported, changed while people log in. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(93)
class TrustedCaAdminIT {
    private static final String TYPE = "org.usercenter.auth.ca.trust.TrustedCaProvider";
    private static final String NAME = "第二示范CA";

    @BeforeEach
    void aPersonsKeyIsPluggedIn(Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);
    }

    @AfterEach
    void onlyTheFirstAuthoritiesStay(Admin admin) {
        named(admin, NAME)
                .ifPresent(added ->
                        admin.call("DELETE", "/components/" + added.path("id").asText(), null));
    }

    private static Optional<JsonNode> named(Admin admin, String name) {
        return StreamSupport.stream(admin.get("/components?type=" + TYPE).spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst();
    }

    private static ObjectNode like(JsonNode authority) {
        ObjectNode copy = authority.deepCopy();
        copy.remove("id");
        return copy.put("name", NAME);
    }

    @Test
    void oneIsCreatedAndExportedWithTheRealm(Admin admin) {
        JsonNode first = named(admin, "示范CA").orElseThrow();

        admin.call("POST", "/components", like(first));

        JsonNode exported =
                admin.call("POST", "/partial-export", null).path("components").path(TYPE);
        assertThat(exported.findValuesAsText("name")).contains(NAME);
        assertThat(StreamSupport.stream(exported.spliterator(), false)
                        .filter(each -> each.path("name").asText().equals(NAME)))
                .singleElement()
                .satisfies(each -> assertThat(each.path("config").path("anchors"))
                        .isEqualTo(first.path("config").path("anchors")));
    }

    @Test
    void oneWithABrokenCertificateIsRefusedWithTheReason(Admin admin) {
        ObjectNode broken = like(named(admin, "示范CA").orElseThrow());
        ((ObjectNode) broken.path("config"))
                .putArray("anchors")
                .add("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----");

        assertThatThrownBy(() -> admin.call("POST", "/components", broken))
                .hasMessageContaining(": 400 ")
                .hasMessageContaining("PEM");

        assertThat(named(admin, NAME)).isEmpty();
    }

    @Test
    void everyChangeIsSeenAtTheNextLogin(Desk desk, Admin admin, Drawer drawer) {
        // Of somebody to whom no test has bound anything.
        Person person = Person.madeUp();
        drawer.issue(Drawer.PERSON_SM2, person.name(), person.idNumber());
        JsonNode first = named(admin, "示范CA").orElseThrow();
        String path = "/components/" + first.path("id").asText();
        ObjectNode forOthers = first.deepCopy();
        ((ObjectNode) forOthers.path("config")).putArray("ways").add("uc-elicence");
        ObjectNode forAll = first.deepCopy();
        // What is not named stays as it is.
        ((ObjectNode) forAll.path("config")).putArray("ways");

        for (int i = 0; i < 2; i++) {
            admin.call("PUT", path, forOthers);
            try {
                // The agent shows certificates of the authorities that count for this way only.
                open(desk).shouldSay("no-key");
            } finally {
                admin.call("PUT", path, forAll);
            }
            PlaywrightAssertions.assertThat(open(desk).sign().tab().locator("#uc-ca-register"))
                    .isVisible();
        }
    }

    private static CaPage open(Desk desk) {
        return desk.login(desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of())))
                .ca();
    }
}
