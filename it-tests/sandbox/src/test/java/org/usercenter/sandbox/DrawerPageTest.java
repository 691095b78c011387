package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawerPageTest {
    private static final String SM2 = "ca/demo-sm2";
    private final RunningSandbox sandbox = new RunningSandbox(URI.create("http://localhost:1/realms/user-center"), "");

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        sandbox.send("DELETE", "/control", "", "");
        for (String key : new String[] {"enterprise-sm2", "enterprise-rsa", "person-sm2"}) {
            act(key, "reset");
        }
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private JsonNode act(String key, String action) throws IOException, InterruptedException {
        return sandbox.control("POST", "drawer/" + key, "{\"action\":\"" + action + "\"}");
    }

    @Test
    void thePageShowsThreeKeysInBothLanguages() throws IOException, InterruptedException {
        String chinese = sandbox.get("/drawer?lang=zh-CN").body();
        assertThat(chinese).contains("企业 Key · SM2", "企业 Key · RSA", "个人 Key · SM2", "123456", "已插入");
        assertThat(sandbox.get("/drawer?lang=en").body()).contains("USB key drawer", "Personal key", "Plugged in");
    }

    @Test
    void aButtonPullsAKeyOut() throws IOException, InterruptedException {
        HttpResponse<String> answer = sandbox.post("/drawer/person-sm2", "action=unplug");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sandbox.get("/drawer").body()).contains("data-state=\"unplugged\"");
        assertThat(sandbox.json("/control/drawer").at("/2/plugged").asBoolean()).isFalse();
    }

    @Test
    void lockExpiryAndRevocationAreShown() throws IOException, InterruptedException {
        assertThat(act("enterprise-sm2", "lock").path("tries").asInt()).isZero();
        act("enterprise-sm2", "expire");
        assertThat(act("enterprise-sm2", "revoke").path("revoked").asBoolean()).isTrue();
        assertThat(sandbox.get("/drawer").body())
                .contains("data-state=\"locked\"", "data-state=\"expired\"", "data-state=\"revoked\"");
        act("enterprise-sm2", "reset");
        assertThat(sandbox.get("/drawer").body())
                .doesNotContain("data-state=\"locked\"", "data-state=\"expired\"", "data-state=\"revoked\"");
    }

    @Test
    void aPersonalKeyIsIssuedToSomebodyNewUntilReset() throws IOException, InterruptedException {
        sandbox.post("/drawer/person-sm2", "action=newcomer");
        assertThat(sandbox.get("/drawer").body()).doesNotContain("张伟");

        act("person-sm2", "reset");

        assertThat(sandbox.get("/drawer").body()).contains("张伟");
    }

    @Test
    void aKeyIsIssuedToWhomATestAsksFor() throws IOException, InterruptedException {
        sandbox.control(
                "POST",
                "drawer/person-sm2",
                "{\"action\":\"newcomer\",\"name\":\"赵测试\",\"number\":\"44030019850615001X\"}");

        assertThat(sandbox.get("/drawer").body()).contains("赵测试", "44030019850615001X");
    }

    @Test
    void anUnknownKeyOrActionIsRefused() throws IOException, InterruptedException {
        assertThat(sandbox.post("/drawer/nothing", "action=plug").statusCode()).isEqualTo(404);
        assertThat(sandbox.post("/drawer/person-sm2", "action=steal").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theIndexLeadsToDrawerAndAuthorities() throws IOException, InterruptedException {
        assertThat(sandbox.get("/").body()).contains("href=\"/drawer\"", "href=\"/ca\"");
    }

    @Test
    void theControlApiIssuesRevokesAndRenews() throws IOException, InterruptedException {
        JsonNode issued = sandbox.control(
                "POST",
                SM2 + "/certificates",
                "{\"kind\":\"person\",\"name\":\"赵测试\",\"idNumber\":\"44030019850615001X\",\"fault\":\"no-key-usage\"}");
        assertThat(issued.path("certificate").asText()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(issued.path("key").asText()).startsWith("-----BEGIN PRIVATE KEY-----");
        String place = SM2 + "/certificates/" + issued.path("serial").asText();
        JsonNode revoked =
                sandbox.control("PUT", place, "{\"status\":\"revoked\",\"reason\":\"cessationOfOperation\"}");
        assertThat(revoked.path("status").asText()).isEqualTo("revoked");
        JsonNode renewed = sandbox.control("POST", place + "/renew", "{}");
        assertThat(renewed.path("serial").asText())
                .isNotEqualTo(issued.path("serial").asText());
        assertThat(sandbox.get("/ca?lang=zh-CN").body()).contains("赵测试", "已吊销");
    }

    @Test
    void theControlApiScriptsTheResponderAndResetUndoesIt() throws IOException, InterruptedException {
        assertThat(sandbox.control("PUT", SM2, "{\"mode\":\"stale\"}")
                        .path("mode")
                        .asText())
                .isEqualTo("stale");
        assertThat(sandbox.send("PUT", "/control/" + SM2, "{\"mode\":\"odd\"}", "application/json")
                        .statusCode())
                .isEqualTo(400);
        sandbox.send("DELETE", "/control", "", "");
        assertThat(sandbox.json("/control/" + SM2).path("mode").asText()).isEqualTo("ok");
    }

    @Test
    void rootAndIssuingCertificatesStandAtAnAddress() throws IOException, InterruptedException {
        for (String authority : new String[] {"demo-sm2", "demo-rsa", "demo-licence"}) {
            assertThat(sandbox.get("/ca/" + authority + "/root.pem").body()).startsWith("-----BEGIN CERTIFICATE-----");
            assertThat(sandbox.get("/ca/" + authority + "/issuing.pem").body())
                    .startsWith("-----BEGIN CERTIFICATE-----");
        }
        assertThat(sandbox.get("/ca/other/root.pem").statusCode()).isEqualTo(404);
    }
}
