package org.usercenter.e2e.ca;

import java.nio.file.Files;
import java.util.Map;
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
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.UserCenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** The authority's responder gives no answer that can be believed. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(93)
class SoftRevocationIT {

    private static final String TYPE = "org.usercenter.auth.ca.trust.TrustedCaProvider";
    private static final String AUTHORITY = "demo-sm2";

    @BeforeEach
    void aCertificateThatNobodyHasAskedAbout(Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.act(Drawer.PERSON_SM2, "renew");
        drawer.plugOnly(Drawer.PERSON_SM2);
    }

    @AfterEach
    void theKeyIsLeftAsItCame(Drawer drawer) {
        drawer.act(Drawer.PERSON_SM2, "reset");
    }

    @Test
    void underASoftFailureTheCertificatePassesAndIsCounted(Desk desk, Control control, Admin admin, UserCenter server)
            throws Exception {
        try (Admin.Undo soft = revocation(admin, "SOFT")) {
            control.nextRevocationAnswer(AUTHORITY, "garbage");

            // It passes; whether the account has had one before is another question.
            PlaywrightAssertions.assertThat(sign(desk).tab().locator("#uc-ca-bind-later, #uc-ca-renew"))
                    .isVisible();

            assertThat(server.figures())
                    .anyMatch(line -> line.startsWith("usercenter_ca_revocation_unchecked_total{")
                            && line.contains("realm=\"user-center\"")
                            && line.contains("vendor=\"示范CA\""));
            assertThat(Files.readString(server.log()))
                    .containsPattern("WARN.*let pass without knowing whether it is revoked: OCSP");
        }
    }

    @Test
    void underAHardFailureTheCertificateIsRefused(Desk desk, Control control) {
        control.nextRevocationAnswer(AUTHORITY, "garbage");

        sign(desk).shouldRefuse("暂时无法确认证书是否有效");
    }

    private static CaPage sign(Desk desk) {
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        return desk.login(tab).ca().sign();
    }

    /** Sets what happens when an authority cannot be asked, until closed. */
    private static Admin.Undo revocation(Admin admin, String mode) {
        JsonNode component = StreamSupport.stream(
                        admin.get("/components?type=" + TYPE).spliterator(), false)
                .filter(each -> each.path("name").asText().equals("示范CA"))
                .findFirst()
                .orElseThrow();
        String path = "/components/" + component.path("id").asText();
        ObjectNode changed = component.deepCopy();
        ((ObjectNode) changed.path("config")).putArray("revocation").add(mode);
        admin.call("PUT", path, changed);
        return () -> admin.call("PUT", path, component);
    }
}
