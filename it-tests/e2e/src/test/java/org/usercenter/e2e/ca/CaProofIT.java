package org.usercenter.e2e.ca;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody can try who has a key and a browser, but not the session that asked. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(91)
class CaProofIT {
    private static final String TICKET =
            """
            async () => {
              const ca = document.querySelector("[data-ca]").dataset;
              const answer = await fetch(ca.ticketUrl, { method: "POST", body: new URLSearchParams(
                  { client_id: ca.client, tab_id: ca.tab, purpose: "login" }) });
              return (await answer.json()).ticket;
            }""";

    private static final String SIGN =
            """
            async ({ agent, ticket }) => {
              const ask = async (path, body) => (await fetch(agent + path, { method: "POST",
                  headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) })).json();
              const { certificates } = await ask("/v1/certificates", { ticket });
              return ask("/v1/sign", { ticket, key: certificates[0].key });
            }""";

    private static final String HAND_IN =
            """
            (proof) => {
              const form = document.getElementById("uc-ca-form");
              for (const name of ["certificate", "signature", "format"]) {
                form.elements[name].value = proof[name];
              }
              form.submit();
            }""";

    /** How many of two posts at once proved the certificate. */
    private static final String HAND_IN_TWICE =
            """
            async (proof) => {
              const form = document.getElementById("uc-ca-form");
              const body = { action: "prove", certificate: proof.certificate, signature: proof.signature, format: proof.format };
              const post = async () =>
                  (await fetch(form.action, { method: "POST", body: new URLSearchParams(body) })).text();
              const pages = await Promise.all([post(), post()]);
              return pages.filter((page) => page.includes('id="uc-ca-bind-later"')).length;
            }""";

    @BeforeEach
    void onePersonsKeyIsPluggedIn(Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);
    }

    private static Page login(Desk desk) {
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        desk.login(tab).ca().shouldSay("found-1");
        return tab;
    }

    private static Object proof(Page tab, CaAgent agent) {
        String ticket = String.valueOf(tab.evaluate(TICKET));
        return tab.evaluate(SIGN, Map.of("agent", agent.address(), "ticket", ticket));
    }

    @Test
    void aProofOfAnotherBrowserIsRefused(Desk desk, CaAgent agent) {
        Object proof = proof(login(desk), agent);
        Page other = login(desk);
        other.evaluate(TICKET);

        other.evaluate(HAND_IN, proof);

        new CaPage(other).shouldRefuse("签名校验没有通过");
    }

    @Test
    void aProofIsGoodOnce(Desk desk, CaAgent agent) {
        Page tab = login(desk);
        Object proof = proof(tab, agent);
        tab.evaluate(HAND_IN, proof);
        // No further challenge is asked for, which would take the place of the one that was answered.
        tab.route("**/uc-ca/ticket", Route::abort);
        new CaPage(tab).press("uc-ca-again");
        PlaywrightAssertions.assertThat(tab.locator("#uc-ca-form")).isAttached();

        tab.evaluate(HAND_IN, proof);

        new CaPage(tab).shouldRefuse("已过期或已使用");
    }

    @Test
    void ofTwoPostsOfOneProofAtOnceNoMoreThanOneCounts(Desk desk, CaAgent agent) {
        Page tab = login(desk);
        Object proof = proof(tab, agent);

        Object proved = tab.evaluate(HAND_IN_TWICE, proof);

        // The page of the one that counts may be overtaken by that of the other.
        assertThat(proved).isIn(0, 1);
    }

    @Test
    void aSignatureInAFormatThatTheServerDoesNotKnowIsRefused(Desk desk, CaAgent agent) {
        Page tab = login(desk);
        Object proof = tab.evaluate("(proof) => ({ ...proof, format: 'CMS_GM' })", proof(tab, agent));

        tab.evaluate(HAND_IN, proof);

        new CaPage(tab).shouldRefuse("签名格式");
    }

    @Test
    void aSignatureThatAnotherSiteHadMadeInAnotherBrowserLogsNobodyIn(Desk desk, CaAgent agent) {
        Page attacker = login(desk);
        String ticket = String.valueOf(attacker.evaluate(TICKET));
        Page victim = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        victim.setContent("<form method=post action='%s/v1/login'><input name=ticket value='%s'></form>"
                .formatted(agent.address(), ticket));
        victim.evaluate("document.forms[0].submit()");

        victim.locator("button[value=sign]").click();

        PlaywrightAssertions.assertThat(victim.locator("#kc-error-message")).isVisible();
        attacker.reload();
        new CaPage(attacker).shouldSay("found-1");
        PlaywrightAssertions.assertThat(attacker.locator("#uc-ca-again")).hasCount(0);
    }

    @Test
    void aTicketGivesOneSignature(Desk desk, CaAgent agent) {
        Page tab = login(desk);
        Map<String, String> order = Map.of("agent", agent.address(), "ticket", String.valueOf(tab.evaluate(TICKET)));
        tab.evaluate(SIGN, order);

        Object again = tab.evaluate(SIGN, order);

        assertThat(String.valueOf(again)).contains("TICKET_INVALID").contains("REPLAYED");
    }

    @Test
    void aTicketIsGivenToPagesOfTheServerOnly(Desk desk) {
        Page tab = login(desk);
        Object status = tab.evaluate(
                """
                async () => {
                  const ca = document.querySelector("[data-ca]").dataset;
                  const answer = await fetch(ca.ticketUrl, { method: "POST", credentials: "omit",
                      body: new URLSearchParams({ client_id: ca.client, tab_id: ca.tab, purpose: "login" }) });
                  return answer.status;
                }""");

        assertThat(status).isEqualTo(410);
    }

    @Test
    void anotherSiteIsRefusedByTheAgent(Desk desk, CaAgent agent) {
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        tab.navigate(desk.sandbox());

        Object refused = tab.evaluate(
                """
                async (agent) => {
                  try {
                    await fetch(agent + "/v1/info");
                    return false;
                  } catch {
                    return true;
                  }
                }""",
                agent.address());

        assertThat(refused).isEqualTo(true);
    }
}
