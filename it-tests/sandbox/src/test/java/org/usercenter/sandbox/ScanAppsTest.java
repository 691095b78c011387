package org.usercenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.sandbox.scan.Openssl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanAppsTest {
    private static final String LICENCE = "/phone/licence?biz=";
    private static final String SHARED_CA = "/phone/shared-ca?t=";
    private static final String HASH = Base64.getEncoder().encodeToString(new byte[32]);

    private final ObjectMapper mapper = new ObjectMapper();
    private final RunningSandbox sandbox = new RunningSandbox(URI.create("http://localhost:1/realms/user-center"), "");
    private Openssl openssl;

    @BeforeAll
    void prepare(@TempDir Path folder) {
        openssl = new Openssl(folder);
    }

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        sandbox.send("DELETE", "/control", "", "");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private String licenceLogin() throws IOException, InterruptedException {
        Map<String, Object> wish = new LinkedHashMap<>();
        String bizNo = UUID.randomUUID().toString().replace("-", "");
        wish.put("bizNo", bizNo);
        wish.put("bizType", "LOGIN");
        wish.put("nonce", Base64.getEncoder().encodeToString(new byte[32]));
        wish.put("signAlg", "SM2");
        wish.put("signText", "text");
        wish.put("sysCode", "UC-DEMO");
        wish.put("timestamp", System.currentTimeMillis());
        String text = new TreeMap<>(wish)
                .entrySet().stream().map(f -> f.getKey() + "=" + f.getValue()).collect(Collectors.joining("&"));
        wish.put("sign", openssl.sign("elic-integrator.key", text));
        sandbox.send("POST", "/elic/qr", mapper.writeValueAsString(wish), "application/json");
        return bizNo;
    }

    private String sharedCaLogin() throws IOException, InterruptedException {
        return sandbox.json(
                        "/front/sweepcodeController/getLoginQRCode?platformCode=44030000001&algorithm=SM3&signOriVal="
                                + HASH.replace("=", "%3D"))
                .at("/data/tId")
                .asText();
    }

    private JsonNode licence(String bizNo) throws IOException, InterruptedException {
        return sandbox.json("/control/licence/" + bizNo);
    }

    private JsonNode sharedCa(String tId) throws IOException, InterruptedException {
        return sandbox.json("/control/shared-ca/" + tId);
    }

    @Test
    void openingThePageIsScanning() throws IOException, InterruptedException {
        String bizNo = licenceLogin();
        String tId = sharedCaLogin();
        assertThat(sandbox.get(LICENCE + bizNo + "&lang=zh-CN").body())
                .contains("统一用户中心（UC-DEMO）", "深圳市示例建设有限公司", "data-expires", "确认登录");
        assertThat(sandbox.get(SHARED_CA + tId + "&lang=en").body())
                .contains("Unified User Center", "Enterprise certificate · RSA", "Refuse");
        assertThat(licence(bizNo).path("state").asText()).isEqualTo("scanned");
        assertThat(sharedCa(tId).path("scannedBy").asText()).isEqualTo("张*");
    }

    @Test
    void whatTheIntegratorSaysOfItselfIsShownBeforeAnythingIsConfirmed() throws IOException, InterruptedException {
        String asker = "&title=%3Cb%3ESite%3C%2Fb%3E&description=number+47";
        String tId = sandbox.json("/front/sweepcodeController/getLoginQRCode?platformCode=44030000001&algorithm=SM3"
                        + "&signOriVal=" + HASH.replace("=", "%3D") + asker)
                .at("/data/tId")
                .asText();

        assertThat(sandbox.get(SHARED_CA + tId).body())
                .contains("&lt;b&gt;Site&lt;/b&gt;", "number 47", "id=\"asker-description\"")
                .doesNotContain("<b>Site");
        assertThat(sandbox.get(SHARED_CA + sharedCaLogin()).body()).doesNotContain("asker-description");
    }

    @Test
    void theRightPinConfirms() throws IOException, InterruptedException {
        String bizNo = licenceLogin();
        HttpResponse<String> answer =
                sandbox.post(LICENCE + bizNo, "action=confirm&pin=123456&uscc=91440300MA5DEM055T&role=AGENT-PARTIAL");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(licence(bizNo).path("state").asText()).isEqualTo("confirmed");
        assertThat(licence(bizNo).path("holder").asText()).isEqualTo("深圳市停业示例贸易有限公司");
        assertThat(sandbox.get(LICENCE + bizNo + "&lang=en").body()).contains("data-state=\"confirmed\"", "Confirmed");
    }

    @Test
    void theChosenCertificateLogsIn() throws IOException, InterruptedException {
        String enterprise = sharedCaLogin();
        sandbox.post(
                SHARED_CA + enterprise, "action=confirm&pin=123456&certificate=enterprise-rsa&uscc=91440300MA5DEM012D");
        assertThat(sharedCa(enterprise).path("holder").asText()).isEqualTo("深圳市新程试验科技有限公司");
        String person = sharedCaLogin();
        sandbox.post(SHARED_CA + person, "action=confirm&pin=123456&certificate=person-sm2&uscc=");
        assertThat(sharedCa(person).path("holder").asText()).isEqualTo("张伟");
    }

    @Test
    void aWrongPinSaysSoAndTheFifthRefuses() throws IOException, InterruptedException {
        String bizNo = licenceLogin();
        String tId = sharedCaLogin();
        for (int left = 4; left >= 1; left--) {
            assertThat(sandbox.post(LICENCE + bizNo + "&lang=en", "action=confirm&pin=0&uscc=91440300MA5TEXT03E")
                            .body())
                    .contains("Wrong PIN. Tries left: " + left);
            assertThat(sandbox.post(SHARED_CA + tId + "&lang=en", "action=confirm&pin=0&certificate=person-sm2")
                            .body())
                    .contains("Wrong PIN. Tries left: " + left);
        }
        sandbox.post(LICENCE + bizNo, "action=confirm&pin=0");
        sandbox.post(SHARED_CA + tId, "action=confirm&pin=0&certificate=person-sm2");
        assertThat(licence(bizNo).path("state").asText()).isEqualTo("refused");
        assertThat(sharedCa(tId).path("state").asText()).isEqualTo("refused");
    }

    @Test
    void aRefusalNeedsNoPin() throws IOException, InterruptedException {
        String bizNo = licenceLogin();
        String tId = sharedCaLogin();
        sandbox.post(LICENCE + bizNo, "action=refuse");
        sandbox.post(SHARED_CA + tId, "action=refuse");
        assertThat(licence(bizNo).path("state").asText()).isEqualTo("refused");
        assertThat(sandbox.get(SHARED_CA + tId + "&lang=zh-CN").body()).contains("已拒绝登录");
    }

    @Test
    void anEnterpriseCanBeAddedOnThePhone() throws IOException, InterruptedException {
        String bizNo = licenceLogin();
        String target = "/phone/licence/enterprises?biz=" + bizNo;
        assertThat(sandbox.post(target + "&lang=en", "name=New&uscc=91440300MA5TEXT031")
                        .body())
                .contains("check character is right");
        HttpResponse<String> added = sandbox.post(target, "name=New+Company&uscc=");
        assertThat(added.headers().firstValue("Location").orElse("")).matches(".*chosen=91440300[0-9A-Z]{10}");
        assertThat(sandbox.get(LICENCE + bizNo).body()).contains("New Company");
        sandbox.send("DELETE", "/control", "", "");
        assertThat(sandbox.get(LICENCE + licenceLogin()).body()).doesNotContain("New Company");
    }

    @Test
    void aPastedLinkLeadsToItsLogin() throws IOException, InterruptedException {
        String bizNo = licenceLogin();
        String pasted = "http%3A%2F%2Flocalhost%3A9090%2Fphone%2Flicence%3Fbiz%3D" + bizNo;
        assertThat(sandbox.get("/phone/licence?link=" + pasted)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/phone/licence?biz=" + bizNo);
        String wrong = sandbox.get("/phone/licence?link=nonsense%20here")
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(sandbox.get(URI.create(wrong).getRawPath() + "?"
                                + URI.create(wrong).getRawQuery() + "&lang=en")
                        .body())
                .contains("no such login");
    }

    @Test
    void anotherLanguageKeepsTheLogin() throws IOException, InterruptedException {
        String bizNo = licenceLogin();
        assertThat(sandbox.get(LICENCE + bizNo).body()).contains("?lang=en&amp;biz=" + bizNo);
    }

    @Test
    void phoneAndIndexLeadToBothApps() throws IOException, InterruptedException {
        for (String page : new String[] {"/phone", "/"}) {
            assertThat(sandbox.get(page).body()).contains("href=\"/phone/licence\"", "href=\"/phone/shared-ca\"");
        }
        assertThat(sandbox.get("/phone/licence?lang=zh-CN").body()).contains("二维码的链接");
        assertThat(sandbox.get("/phone/shared-ca?lang=en").body()).contains("Link of the QR code");
        assertThat(sandbox.get("/").body()).contains("data-standin=\"elicence\"", "data-standin=\"shared-ca\"");
    }
}
